package org.handgrad.check;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.check.evidence.Evidence;
import org.handgrad.check.evidence.PassRule;
import org.handgrad.check.evidence.Witness;
import org.handgrad.check.evidence.WitnessComparison;
import org.handgrad.check.evidence.WitnessVerdicts;
import org.handgrad.model.Precision;

/** Evidence as one line a witness. */
final class WitnessComparisons {
    private WitnessComparisons() {}

    static List<WitnessComparison> of(String model, Precision precision, Evidence evidence) {
        WitnessVerdicts witnesses = new WitnessVerdicts(evidence);
        List<WitnessComparison> comparisons = new ArrayList<>();
        evidence.analytic()
                .keySet()
                .forEach(witness -> comparisons.add(new WitnessComparison(
                        model,
                        evidence.parameter(),
                        witness,
                        precision,
                        evidence.point(),
                        evidence.difference(witness) / evidence.scale(),
                        evidence.allowed() / evidence.scale(),
                        witnesses.of(witness))));
        witnesses
                .decisiveProbe()
                .ifPresent(worst -> comparisons.add(new WitnessComparison(
                        model,
                        evidence.parameter(),
                        Witness.DIFFERENCES,
                        precision,
                        evidence.point(),
                        worst.difference() / evidence.scale(),
                        worst.bound() / evidence.scale(),
                        witnesses.ofDifferences())));
        evidence.remainder()
                .ifPresent(remainder -> comparisons.add(new WitnessComparison(
                        model,
                        evidence.parameter(),
                        Witness.REMAINDER,
                        precision,
                        evidence.point(),
                        remainder.rate(),
                        PassRule.RATE,
                        witnesses.ofRemainder())));
        return comparisons;
    }
}
