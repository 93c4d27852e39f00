package org.handgrad.check;

import java.util.Locale;
import org.handgrad.check.evidence.Evidence;
import org.handgrad.check.evidence.Printed;
import org.handgrad.check.evidence.Probe;
import org.handgrad.check.evidence.Witness;

/** What verdicts give as their reasons, in words. */
final class Reasons {
    private Reasons() {}

    static String slow(Evidence evidence) {
        double rate = evidence.remainder().orElseThrow().rate();
        return "the Taylor remainder falls as h^%s, not as h²"
                .formatted(Printed.rate(rate).value());
    }

    static String sides(Probe probe, Evidence evidence) {
        return "no derivative %s: the slope is %s to the left and %s to the right"
                .formatted(
                        place(probe, evidence),
                        number("%.4g", probe.slope().left()),
                        number("%.4g", probe.slope().right()));
    }

    static String place(Probe probe, Evidence evidence) {
        return probe.index() == Probe.DIRECTION ? "along a random direction" : "at " + evidence.index(probe.index());
    }

    static String noisy(Evidence evidence, Probe probe) {
        return "differences cannot tell: " + probe.doubt(evidence.scale());
    }

    static String apart(Evidence evidence, Witness witness) {
        return apart(evidence, evidence.difference(witness), evidence.allowed(), witness.label());
    }

    static String apart(Evidence evidence, Probe probe) {
        return apart(evidence, probe.difference(), probe.slope().bound(), "the central difference");
    }

    private static String apart(Evidence evidence, double difference, double allowed, String from) {
        Printed printed = Printed.difference(difference / evidence.scale(), allowed / evidence.scale());
        return "differs from %s by %s of the gradient; %s is allowed".formatted(from, printed.value(), printed.bound());
    }

    static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
