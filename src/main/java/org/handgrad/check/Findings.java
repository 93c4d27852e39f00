package org.handgrad.check;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.check.evidence.Evidence;
import org.handgrad.check.evidence.Finding;
import org.handgrad.check.evidence.PassRule;
import org.handgrad.check.evidence.Testimony;
import org.handgrad.check.evidence.Witness;
import org.handgrad.model.Precision;

/** Evidence as one line a witness. */
final class Findings {
    private Findings() {}

    static List<Finding> of(String model, Precision precision, Evidence evidence) {
        Testimony testimony = new Testimony(evidence);
        List<Finding> findings = new ArrayList<>();
        evidence.analytic()
                .keySet()
                .forEach(witness -> findings.add(new Finding(
                        model,
                        evidence.parameter(),
                        witness,
                        precision,
                        evidence.point(),
                        evidence.difference(witness) / evidence.scale(),
                        evidence.allowed() / evidence.scale(),
                        testimony.of(witness))));
        testimony
                .decisiveProbe()
                .ifPresent(worst -> findings.add(new Finding(
                        model,
                        evidence.parameter(),
                        Witness.DIFFERENCES,
                        precision,
                        evidence.point(),
                        worst.difference() / evidence.scale(),
                        worst.bound() / evidence.scale(),
                        testimony.ofDifferences())));
        evidence.remainder()
                .ifPresent(remainder -> findings.add(new Finding(
                        model,
                        evidence.parameter(),
                        Witness.REMAINDER,
                        precision,
                        evidence.point(),
                        remainder.rate(),
                        PassRule.RATE,
                        testimony.ofRemainder())));
        return findings;
    }
}
