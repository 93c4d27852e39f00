package org.handgrad.check;

import static org.handgrad.check.evidence.Agreement.AGREES;
import static org.handgrad.check.evidence.Agreement.CANNOT_TELL;
import static org.handgrad.check.evidence.Agreement.DISAGREES;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.handgrad.check.evidence.Agreement;
import org.handgrad.check.evidence.Evidence;
import org.handgrad.check.evidence.Probe;
import org.handgrad.check.evidence.Remainder;
import org.handgrad.check.evidence.Witness;

/**
 * What follows from all witnesses of one array at one point.
 *
 * @param verdict of that point
 * @param reason a sentence; empty where all agree
 */
record Judgement(Verdict verdict, String reason) {
    private static final double NOTHING = 1e-290;

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
        int notFinite = evidence.notFinite();
        if (notFinite >= 0 && isAtEdge(evidence, notFinite)) {
            return new Judgement(
                    Verdict.INCONCLUSIVE,
                    "%s at %s, and the cost is not finite a step away; try another point"
                            .formatted(evidence.claimed()[notFinite], evidence.index(notFinite)));
        }
        if (notFinite >= 0) {
            return new Judgement(
                    Verdict.WRONG, "%s at %s".formatted(evidence.claimed()[notFinite], evidence.index(notFinite)));
        }
        List<Witness> against = evidence.analytic().keySet().stream()
                .filter(witness -> evidence.agreement(witness) == DISAGREES)
                .toList();
        boolean analytic =
                evidence.analytic().keySet().stream().anyMatch(witness -> evidence.agreement(witness) == AGREES);
        if (!against.isEmpty()) {
            return contradicted(evidence, against);
        }
        if (isNothing(evidence) && evidence.differences() != DISAGREES) {
            return new Judgement(
                    Verdict.INCONCLUSIVE, "all zero, as a gradient that was never computed; try another point");
        }
        return analytic ? confirmed(evidence) : byDifferences(evidence);
    }

    private static boolean isAtEdge(Evidence evidence, int entry) {
        return evidence.probes().stream()
                .filter(probe -> probe.index() == entry)
                .anyMatch(probe -> !probe.slope().isKnown() || probe.slope().isOneSided());
    }

    /** At least one analytic witness says something else. */
    private static Judgement contradicted(Evidence evidence, List<Witness> against) {
        List<Probe> there = evidence.probes().stream()
                .filter(probe -> probe.index() >= 0 && differs(evidence, against.get(0), probe.index()))
                .toList();
        if (!there.isEmpty() && there.stream().allMatch(probe -> probe.slope().kink())) {
            return there.stream()
                    .filter(Probe::contradicts)
                    .findFirst()
                    .map(probe -> beyond(probe, evidence))
                    .orElse(kink(there.get(0), evidence));
        }
        if (evidence.rounding() > 0 && evidence.allowed() >= evidence.scale() * 1e-2) {
            return new Judgement(
                    Verdict.INCONCLUSIVE,
                    "the gradient changes this much when what it is computed from moves by one unit in the last place");
        }
        boolean sided = evidence.differences() == AGREES
                && there.stream()
                        .anyMatch(probe -> !probe.slope().kink()
                                && !probe.slope().admits(evidence.analytic().get(against.get(0))[probe.index()]));
        if (sided) {
            return new Judgement(
                    Verdict.INCONCLUSIVE,
                    "%s contradicts it, and differences of the cost contradict %s: do the two compute one cost?"
                            .formatted(against.get(0).label(), against.get(0).label()));
        }
        return new Judgement(Verdict.WRONG, Reasons.apart(evidence, against.get(0)));
    }

    private static boolean differs(Evidence evidence, Witness witness, int entry) {
        return Math.abs(evidence.claimed()[entry] - evidence.analytic().get(witness)[entry]) > evidence.allowed();
    }

    /** No analytic witness says anything else, and at least one the same. */
    private static Judgement confirmed(Evidence evidence) {
        if (evidence.differences() == DISAGREES) {
            Probe worst = evidence.decisiveProbe().orElseThrow();
            return rate(evidence) == DISAGREES
                    ? new Judgement(
                            Verdict.WRONG,
                            "%s; an analytic witness shares the mistake".formatted(Reasons.apart(evidence, worst)))
                    : new Judgement(Verdict.NOISY, Reasons.noisy(evidence, worst));
        }
        return new Judgement(Verdict.AGREES, "");
    }

    /** There is no analytic witness. */
    private static Judgement byDifferences(Evidence evidence) {
        if (evidence.probes().isEmpty()) {
            return switch (rate(evidence)) {
                case AGREES -> new Judgement(Verdict.AGREES, "");
                case DISAGREES -> new Judgement(Verdict.WRONG, Reasons.slow(evidence));
                default -> new Judgement(Verdict.INCONCLUSIVE, "no witness says anything here");
            };
        }
        Probe worst = evidence.decisiveProbe().orElseThrow();
        return switch (evidence.differences()) {
            case AGREES ->
                evidence.probes().stream()
                        .filter(probe -> probe.slope().kink())
                        .findFirst()
                        .map(probe -> kink(probe, evidence))
                        .orElse(new Judgement(Verdict.AGREES, ""));
            case DISAGREES ->
                rate(evidence) == AGREES
                        ? new Judgement(Verdict.NOISY, Reasons.noisy(evidence, worst))
                        : new Judgement(Verdict.WRONG, Reasons.apart(evidence, worst));
            default ->
                evidence.missing().isPresent()
                        ? new Judgement(
                                Verdict.INCONCLUSIVE,
                                evidence.missing().get().doubt(evidence.scale()) + "; try another point")
                        : byDullDifferences(evidence, worst);
        };
    }

    private static Judgement byDullDifferences(Evidence evidence, Probe worst) {
        Optional<Probe> beyond = evidence.probes().stream()
                .filter(probe -> probe.slope().kink() && probe.contradicts())
                .findFirst();
        if (beyond.isPresent()) {
            return beyond(beyond.get(), evidence);
        }
        return rate(evidence) == DISAGREES && worst.contradicts()
                ? new Judgement(Verdict.WRONG, Reasons.slow(evidence))
                : new Judgement(Verdict.NOISY, Reasons.noisy(evidence, worst));
    }

    private static Agreement rate(Evidence evidence) {
        return evidence.remainder().map(Remainder::agreement).orElse(CANNOT_TELL);
    }

    private static boolean isNothing(Evidence evidence) {
        return Arrays.stream(evidence.claimed()).allMatch(value -> Math.abs(value) < NOTHING);
    }

    private static Judgement kink(Probe probe, Evidence evidence) {
        return new Judgement(Verdict.KINK, Reasons.sides(probe, evidence) + ", and any between passes");
    }

    private static Judgement beyond(Probe probe, Evidence evidence) {
        return new Judgement(
                Verdict.INCONCLUSIVE,
                "%s, and %s is not between; try another point"
                        .formatted(Reasons.sides(probe, evidence), Reasons.number("%.4g", probe.claimed())));
    }
}
