package org.handgrad.check;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.handgrad.check.evidence.Evidence;
import org.handgrad.check.evidence.PassRule;
import org.handgrad.check.evidence.PrintedNumber;
import org.handgrad.check.evidence.Probe;
import org.handgrad.check.evidence.Witness;
import org.handgrad.check.evidence.WitnessVerdicts;

/** What verdicts give as their reasons, in words. */
final class VerdictReasons {
    private static final int NAMED = 5;

    private VerdictReasons() {}

    static String slow(Evidence evidence) {
        double rate = evidence.remainder().orElseThrow().rate();
        return "the Taylor remainder falls as h^%s, not as h²"
                .formatted(PrintedNumber.rate(rate).value());
    }

    /** Where there is no derivative. */
    static String sides(List<Probe> probes, Evidence evidence) {
        String named = probes.stream()
                .limit(NAMED)
                .map(probe -> String.format(
                        Locale.ROOT,
                        "%s: the slope is %.4g to the left and %.4g to the right",
                        place(probe, evidence),
                        probe.slope().left(),
                        probe.slope().right()))
                .collect(Collectors.joining("; "));
        int more = probes.size() - NAMED;
        return "no derivative " + named + (more > 0 ? "; nor at %s more entries".formatted(more) : "");
    }

    static String place(Probe probe, Evidence evidence) {
        return probe.index() == Probe.DIRECTION ? "along a random direction" : "at " + evidence.index(probe.index());
    }

    static String rough(Evidence evidence, Probe probe) {
        return probe.doubt(evidence.scale(), new WitnessVerdicts(evidence).sharpAt(probe));
    }

    static String noisy(Evidence evidence, Probe probe) {
        return "differences cannot tell: " + rough(evidence, probe);
    }

    /** Two numeric witnesses contradict each other. */
    static String divided(Evidence evidence, Probe probe) {
        return apart(evidence, probe)
                + String.format(
                        Locale.ROOT,
                        "; but the Taylor remainder, which would show an error of %.1e, shows none: the cost is too rough here"
                                + " for differences",
                        evidence.remainder().orElseThrow().resolution() / evidence.scale());
    }

    /** Why the array is too near to zero for anybody to tell, and what to do. */
    static String tooSmall(Evidence evidence) {
        double rounding = new WitnessVerdicts(evidence).rounding();
        boolean whole = evidence.norm() < PassRule.NORM_FLOOR;
        if (whole && evidence.norm() > 0) {
            double factor = Math.pow(10, Math.min(300, -Math.floor(Math.log10(evidence.norm()))));
            return String.format(
                            Locale.ROOT,
                            "its norm is only %.1e, and rounding can reach %.1e for costs of order 1",
                            evidence.size(),
                            rounding)
                    + String.format(Locale.ROOT, "; multiply the cost and its gradient by %.0e", factor)
                    + ", and drop constant terms";
        }
        return String.format(
                Locale.ROOT,
                "its norm is only %.1e, and rounding can reach %.1e in a gradient of norm %.1e; try another point",
                evidence.size(),
                rounding,
                evidence.norm());
    }

    static String apart(Evidence evidence, Witness witness) {
        return apart(evidence, evidence.difference(witness), evidence.allowed(), witness.label());
    }

    static String apart(Evidence evidence, Probe probe) {
        return apart(evidence, probe.difference(), probe.bound(), "the central difference");
    }

    private static String apart(Evidence evidence, double difference, double allowed, String from) {
        PrintedNumber printed = PrintedNumber.difference(difference / evidence.scale(), allowed / evidence.scale());
        return "differs from %s by %s of the gradient; %s is allowed".formatted(from, printed.value(), printed.bound());
    }

    static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
