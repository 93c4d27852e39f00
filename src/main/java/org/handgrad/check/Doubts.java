package org.handgrad.check;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.check.evidence.Agreement;
import org.handgrad.check.evidence.Evidence;
import org.handgrad.check.evidence.Probe;
import org.handgrad.check.evidence.Witness;

/** Why witnesses that say nothing of an array say nothing. */
final class Doubts {
    private Doubts() {}

    /** A sentence for each of them. */
    static List<String> of(Evidence evidence) {
        List<String> doubts = new ArrayList<>();
        if (evidence.incomparable().contains(Witness.DL4J)) {
            doubts.add("dl4j is not comparable: it keeps probabilities from 0 and 1, which changes its gradient here");
        }
        if (evidence.differences() == Agreement.CANNOT_TELL) {
            evidence.decisiveProbe()
                    .ifPresent(probe -> doubts.add("differences cannot tell: "
                            + (probe.slope().kink() ? Reasons.sides(probe, evidence) : probe.doubt(evidence.scale()))));
        }
        evidence.probes().stream()
                .filter(probe -> probe.slope().isKnown() && probe.slope().isOneSided())
                .findFirst()
                .ifPresent(probe -> doubts.add(oneSided(probe, evidence)));
        evidence.remainder()
                .filter(remainder -> !remainder.tells())
                .ifPresent(remainder -> doubts.add("the Taylor remainder cannot tell: " + remainder.doubt()));
        return doubts;
    }

    private static String oneSided(Probe probe, Evidence evidence) {
        boolean left = Double.isNaN(probe.slope().left());
        return "the difference %s is one-sided: the cost is not finite to the %s"
                .formatted(Reasons.place(probe, evidence), left ? "left" : "right");
    }
}
