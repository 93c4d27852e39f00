package org.handgrad.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.handgrad.check.evidence.Evidence;
import org.handgrad.check.evidence.Probe;
import org.handgrad.check.evidence.TaylorRemainder;
import org.handgrad.check.evidence.WitnessVerdict;
import org.handgrad.check.evidence.WitnessVerdicts;

/** Why witnesses that say nothing of an array say nothing. */
final class InconclusiveReasons {
    private InconclusiveReasons() {}

    /** A sentence for each of them. */
    static List<String> of(Evidence evidence) {
        WitnessVerdicts witnesses = new WitnessVerdicts(evidence);
        List<String> doubts = new ArrayList<>();
        if (Arrays.stream(evidence.claimed()).allMatch(value -> value == 0)) {
            doubts.add("all entries are zero here, as in a gradient that was never computed: try another point");
        }
        evidence.incomparable()
                .forEach((witness, why) ->
                        doubts.add("%s is not comparable: %s".formatted(witness.label(), why.reason())));
        evidence.analytic().keySet().stream()
                .filter(witness -> witnesses.of(witness) == WitnessVerdict.CANNOT_TELL)
                .forEach(witness -> doubts.add(witness.label() + " cannot tell: " + VerdictReasons.tooSmall(evidence)));
        if (witnesses.ofDifferences() == WitnessVerdict.CANNOT_TELL) {
            witnesses
                    .decisiveProbe()
                    .ifPresent(probe -> doubts.add("differences cannot tell: " + ofDifferences(probe, evidence)));
        }
        evidence.probes().stream()
                .filter(probe -> probe.slope().isKnown() && probe.slope().isOneSided())
                .findFirst()
                .ifPresent(probe -> doubts.add(oneSided(probe, evidence)));
        evidence.remainder()
                .filter(remainder -> witnesses.ofRemainder() == WitnessVerdict.CANNOT_TELL)
                .ifPresent(remainder ->
                        doubts.add("the Taylor remainder cannot tell: " + ofRemainder(remainder, evidence)));
        return doubts;
    }

    private static String ofDifferences(Probe probe, Evidence evidence) {
        if (probe.slope().kink()) {
            return VerdictReasons.sides(List.of(probe), evidence);
        }
        return new WitnessVerdicts(evidence).isTooSmall()
                ? VerdictReasons.tooSmall(evidence)
                : VerdictReasons.rough(evidence, probe);
    }

    private static String ofRemainder(TaylorRemainder remainder, Evidence evidence) {
        return new WitnessVerdicts(evidence).isBlunt(remainder)
                ? VerdictReasons.number(
                        "it would miss an error of %.1e of the gradient", remainder.resolution() / evidence.scale())
                : remainder.doubt();
    }

    private static String oneSided(Probe probe, Evidence evidence) {
        boolean left = Double.isNaN(probe.slope().left());
        return "the difference %s is one-sided: the cost is not finite to the %s"
                .formatted(VerdictReasons.place(probe, evidence), left ? "left" : "right");
    }
}
