package org.handgrad.check;

import static org.handgrad.check.evidence.Agreement.AGREES;
import static org.handgrad.check.evidence.Agreement.DISAGREES;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.handgrad.check.evidence.Agreement;
import org.handgrad.check.evidence.Evidence;
import org.handgrad.check.evidence.Index;
import org.handgrad.check.evidence.Probe;
import org.handgrad.check.evidence.Testimony;
import org.handgrad.check.evidence.Witness;

/**
 * What follows from all witnesses of one array at one point.
 *
 * @param verdict of that point
 * @param reason a sentence; empty where all agree
 */
record Judgement(Verdict verdict, String reason) {
    static Judgement of(Evidence evidence) {
        boolean witnessFails = evidence.analytic().values().stream()
                .anyMatch(array -> !Arrays.stream(array).allMatch(Double::isFinite));
        if (!evidence.defined()) {
            return new Judgement(Verdict.INCONCLUSIVE, "the cost is not finite here; try another point");
        }
        if (witnessFails) {
            return new Judgement(
                    Verdict.INCONCLUSIVE, "what a witness says is not finite here, and may not be; try another point");
        }
        if (!evidence.notFinite().isEmpty()) {
            return notFinite(evidence);
        }
        Testimony testimony = new Testimony(evidence);
        List<Witness> against = saying(DISAGREES, testimony);
        if (!against.isEmpty()) {
            return contradicted(evidence, against.get(0));
        }
        if (testimony.ofDifferences() == DISAGREES) {
            return contradictedByDifferences(evidence);
        }
        if (!saying(AGREES, testimony).isEmpty()) {
            return new Judgement(Verdict.AGREES, "");
        }
        return isNothing(evidence)
                ? new Judgement(
                        Verdict.INCONCLUSIVE, "all zero, as a gradient that was never computed; try another point")
                : byDifferences(evidence);
    }

    private static List<Witness> saying(Agreement agreement, Testimony testimony) {
        return testimony.evidence().analytic().keySet().stream()
                .filter(witness -> testimony.of(witness) == agreement)
                .toList();
    }

    private static Judgement notFinite(Evidence evidence) {
        List<Integer> entries = evidence.notFinite();
        String said = "%s at %s".formatted(evidence.claimed()[entries.get(0)], Index.ofAll(evidence.shape(), entries));
        return entries.stream().anyMatch(entry -> isAtEdge(evidence, entry))
                ? new Judgement(
                        Verdict.INCONCLUSIVE, said + ", and the cost is not finite a step away; try another point")
                : new Judgement(Verdict.WRONG, said);
    }

    private static boolean isAtEdge(Evidence evidence, int entry) {
        return evidence.probes().stream()
                .filter(probe -> probe.index() == entry)
                .anyMatch(probe -> !probe.slope().isKnown() || probe.slope().isOneSided());
    }

    /** At least one analytic witness says something else. */
    private static Judgement contradicted(Evidence evidence, Witness against) {
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
            return new Judgement(
                    Verdict.INCONCLUSIVE,
                    "the gradient changes this much when what it is computed from moves by one unit in the last place");
        }
        double[] said = evidence.analytic().get(against);
        boolean sided = new Testimony(evidence).ofDifferences() == AGREES
                && there.stream().anyMatch(probe -> !probe.slope().kink() && !probe.admits(said[probe.index()]));
        if (sided) {
            return new Judgement(
                    Verdict.INCONCLUSIVE,
                    "%s contradicts it, and differences of the cost contradict %s: do the two compute one cost?"
                            .formatted(against.label(), against.label()));
        }
        return new Judgement(Verdict.WRONG, Reasons.apart(evidence, against));
    }

    private static boolean differs(Evidence evidence, Witness witness, int entry) {
        return Math.abs(evidence.claimed()[entry] - evidence.analytic().get(witness)[entry]) > evidence.allowed();
    }

    /** Differences say something else, and no analytic witness does. Of the two numeric witnesses the remainder is the coarser. */
    private static Judgement contradictedByDifferences(Evidence evidence) {
        Testimony testimony = new Testimony(evidence);
        Probe worst = testimony.decisiveProbe().orElseThrow();
        if (testimony.remainderExcludes(worst)) {
            return new Judgement(Verdict.NOISY, Reasons.divided(evidence, worst));
        }
        String shared = saying(AGREES, testimony).isEmpty() ? "" : "; an analytic witness shares the mistake";
        return new Judgement(Verdict.WRONG, Reasons.apart(evidence, worst) + shared);
    }

    /** No analytic witness can tell, and differences do not contradict. */
    private static Judgement byDifferences(Evidence evidence) {
        Testimony testimony = new Testimony(evidence);
        Agreement rate = testimony.ofRemainder();
        if (testimony.ofDifferences() == AGREES) {
            List<Probe> kinks = evidence.probes().stream()
                    .filter(probe -> probe.slope().kink())
                    .toList();
            return kinks.isEmpty() ? new Judgement(Verdict.AGREES, "") : kink(kinks, evidence);
        }
        Optional<Probe> missing = evidence.missing();
        if (missing.isPresent()) {
            return new Judgement(Verdict.INCONCLUSIVE, Reasons.rough(evidence, missing.get()));
        }
        Optional<Probe> beyond = evidence.probes().stream()
                .filter(probe -> probe.slope().kink() && probe.contradicts())
                .findFirst();
        if (beyond.isPresent()) {
            return beyond(beyond.get(), evidence);
        }
        Optional<Probe> worst = testimony.decisiveProbe();
        if (rate == DISAGREES && worst.map(Probe::contradicts).orElse(true)) {
            return new Judgement(Verdict.WRONG, Reasons.slow(evidence));
        }
        if (testimony.isTooSmall()) {
            return new Judgement(Verdict.INCONCLUSIVE, Reasons.tooSmall(evidence));
        }
        if (worst.isPresent()) {
            return new Judgement(Verdict.NOISY, Reasons.noisy(evidence, worst.get()));
        }
        return rate == AGREES
                ? new Judgement(Verdict.AGREES, "")
                : new Judgement(Verdict.INCONCLUSIVE, "no witness says anything here");
    }

    private static boolean isNothing(Evidence evidence) {
        return Arrays.stream(evidence.claimed()).allMatch(value -> value == 0);
    }

    private static Judgement kink(List<Probe> probes, Evidence evidence) {
        return new Judgement(Verdict.KINK, Reasons.sides(probes, evidence) + ", and any between passes");
    }

    private static Judgement beyond(Probe probe, Evidence evidence) {
        return new Judgement(
                Verdict.INCONCLUSIVE,
                "%s, and %s is not between; try another point"
                        .formatted(Reasons.sides(List.of(probe), evidence), Reasons.number("%.4g", probe.claimed())));
    }
}
