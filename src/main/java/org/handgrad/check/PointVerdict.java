package org.handgrad.check;

import static org.handgrad.check.evidence.WitnessVerdict.AGREES;
import static org.handgrad.check.evidence.WitnessVerdict.DISAGREES;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.handgrad.check.evidence.EntryIndex;
import org.handgrad.check.evidence.Evidence;
import org.handgrad.check.evidence.Probe;
import org.handgrad.check.evidence.Witness;
import org.handgrad.check.evidence.WitnessVerdict;
import org.handgrad.check.evidence.WitnessVerdicts;

/**
 * What follows from all witnesses of one array at one point.
 *
 * @param verdict of that point
 * @param reason a sentence; empty where all agree
 */
record PointVerdict(GradientVerdict verdict, String reason) {
    static PointVerdict of(Evidence evidence) {
        boolean witnessFails = evidence.analytic().values().stream()
                .anyMatch(array -> !Arrays.stream(array).allMatch(Double::isFinite));
        if (!evidence.defined()) {
            return new PointVerdict(GradientVerdict.INCONCLUSIVE, "the cost is not finite here; try another point");
        }
        if (witnessFails) {
            return new PointVerdict(GradientVerdict.INCONCLUSIVE, "a witness is not finite here; try another point");
        }
        if (!evidence.notFinite().isEmpty()) {
            return notFinite(evidence);
        }
        WitnessVerdicts witnesses = new WitnessVerdicts(evidence);
        List<Witness> against = saying(DISAGREES, witnesses);
        if (!against.isEmpty()) {
            return contradicted(evidence, against.get(0));
        }
        if (witnesses.ofDifferences() == DISAGREES) {
            return contradictedByDifferences(evidence);
        }
        if (!saying(AGREES, witnesses).isEmpty()) {
            return new PointVerdict(GradientVerdict.AGREES, "");
        }
        return isNothing(evidence)
                ? new PointVerdict(
                        GradientVerdict.INCONCLUSIVE,
                        "all entries are zero, as in a gradient that was never computed; try another point")
                : byDifferences(evidence);
    }

    private static List<Witness> saying(WitnessVerdict agreement, WitnessVerdicts witnesses) {
        return witnesses.evidence().analytic().keySet().stream()
                .filter(witness -> witnesses.of(witness) == agreement)
                .toList();
    }

    private static PointVerdict notFinite(Evidence evidence) {
        List<Integer> entries = evidence.notFinite();
        String said =
                "%s at %s".formatted(evidence.claimed()[entries.get(0)], EntryIndex.ofAll(evidence.shape(), entries));
        return entries.stream().anyMatch(entry -> isAtEdge(evidence, entry))
                ? new PointVerdict(
                        GradientVerdict.INCONCLUSIVE,
                        said + ", and the cost is not finite a step away; try another point")
                : new PointVerdict(GradientVerdict.WRONG, said);
    }

    private static boolean isAtEdge(Evidence evidence, int entry) {
        return evidence.probes().stream()
                .filter(probe -> probe.index() == entry)
                .anyMatch(probe -> !probe.slope().isKnown() || probe.slope().isOneSided());
    }

    /** At least one analytic witness says something else. */
    private static PointVerdict contradicted(Evidence evidence, Witness against) {
        List<Probe> there = evidence.probes().stream()
                .filter(probe -> probe.index() >= 0 && differs(evidence, against, probe.index()))
                .toList();
        if (!there.isEmpty() && there.stream().allMatch(probe -> probe.slope().kink())) {
            return there.stream()
                    .filter(Probe::contradicts)
                    .findFirst()
                    .map(probe -> beyond(probe, evidence))
                    .orElse(kink(there, evidence));
        }
        if (evidence.rounding() > 0 && evidence.allowed() >= evidence.scale() * 1e-2) {
            return new PointVerdict(
                    GradientVerdict.INCONCLUSIVE, "changing its inputs by one ulp changes the gradient this much");
        }
        double[] said = evidence.analytic().get(against);
        boolean sided = new WitnessVerdicts(evidence).ofDifferences() == AGREES
                && there.stream().anyMatch(probe -> !probe.slope().kink() && !probe.admits(said[probe.index()]));
        if (sided) {
            return new PointVerdict(
                    GradientVerdict.INCONCLUSIVE,
                    "%s contradicts it, but finite differences contradict %s: do both compute the same cost?"
                            .formatted(against.label(), against.label()));
        }
        return new PointVerdict(GradientVerdict.WRONG, VerdictReasons.apart(evidence, against));
    }

    private static boolean differs(Evidence evidence, Witness witness, int entry) {
        return Math.abs(evidence.claimed()[entry] - evidence.analytic().get(witness)[entry]) > evidence.allowed();
    }

    /** Differences say something else, and no analytic witness does. Of the two numeric witnesses the remainder is the coarser. */
    private static PointVerdict contradictedByDifferences(Evidence evidence) {
        WitnessVerdicts witnesses = new WitnessVerdicts(evidence);
        Probe worst = witnesses.decisiveProbe().orElseThrow();
        if (witnesses.remainderExcludes(worst)) {
            return new PointVerdict(GradientVerdict.NOISY, VerdictReasons.divided(evidence, worst));
        }
        String shared = saying(AGREES, witnesses).isEmpty() ? "" : "; an analytic witness shares the mistake";
        return new PointVerdict(GradientVerdict.WRONG, VerdictReasons.apart(evidence, worst) + shared);
    }

    /** No analytic witness can tell, and differences do not contradict. */
    private static PointVerdict byDifferences(Evidence evidence) {
        WitnessVerdicts witnesses = new WitnessVerdicts(evidence);
        WitnessVerdict rate = witnesses.ofRemainder();
        if (witnesses.ofDifferences() == AGREES) {
            List<Probe> kinks = evidence.probes().stream()
                    .filter(probe -> probe.slope().kink())
                    .toList();
            return kinks.isEmpty() ? new PointVerdict(GradientVerdict.AGREES, "") : kink(kinks, evidence);
        }
        Optional<Probe> missing = evidence.missing();
        if (missing.isPresent()) {
            return new PointVerdict(GradientVerdict.INCONCLUSIVE, VerdictReasons.rough(evidence, missing.get()));
        }
        Optional<Probe> beyond = evidence.probes().stream()
                .filter(probe -> probe.slope().kink() && probe.contradicts())
                .findFirst();
        if (beyond.isPresent()) {
            return beyond(beyond.get(), evidence);
        }
        Optional<Probe> worst = witnesses.decisiveProbe();
        if (rate == DISAGREES && worst.map(Probe::contradicts).orElse(true)) {
            return new PointVerdict(GradientVerdict.WRONG, VerdictReasons.slow(evidence));
        }
        if (witnesses.isTooSmall()) {
            return new PointVerdict(GradientVerdict.INCONCLUSIVE, VerdictReasons.tooSmall(evidence));
        }
        if (worst.isPresent()) {
            return new PointVerdict(GradientVerdict.NOISY, VerdictReasons.noisy(evidence, worst.get()));
        }
        return rate == AGREES
                ? new PointVerdict(GradientVerdict.AGREES, "")
                : new PointVerdict(GradientVerdict.INCONCLUSIVE, "no witness can tell here");
    }

    private static boolean isNothing(Evidence evidence) {
        return Arrays.stream(evidence.claimed()).allMatch(value -> value == 0);
    }

    private static PointVerdict kink(List<Probe> probes, Evidence evidence) {
        return new PointVerdict(
                GradientVerdict.KINK, VerdictReasons.sides(probes, evidence) + "; any value between them passes");
    }

    private static PointVerdict beyond(Probe probe, Evidence evidence) {
        return new PointVerdict(
                GradientVerdict.INCONCLUSIVE,
                "%s; %s is not between them; try another point"
                        .formatted(
                                VerdictReasons.sides(List.of(probe), evidence),
                                VerdictReasons.number("%.4g", probe.claimed())));
    }
}
