package org.handgrad.derivation.judge;

import java.util.Map;
import java.util.Optional;
import org.handgrad.derivation.Diagnosis;
import org.handgrad.derivation.Verdict;

/**
 * The verdict on one step: two sides with a relation between.
 *
 * @param correction the right side as it should be
 */
record Step(
        Verdict verdict,
        Optional<Diagnosis> diagnosis,
        String detail,
        Optional<String> correction,
        Map<String, Double> counterexample) {
    static Step of(Verdict verdict, String detail) {
        return new Step(verdict, Optional.empty(), detail, Optional.empty(), Map.of());
    }

    static Step refuted(Diagnosis diagnosis, String detail, Optional<String> correction) {
        return new Step(Verdict.REFUTED, Optional.of(diagnosis), detail, correction, Map.of());
    }

    Step with(Map<String, Double> example) {
        return new Step(verdict, diagnosis, detail, correction, example);
    }

    Step noting(String note) {
        String both = detail.isEmpty() ? note : detail + "; " + note;
        return new Step(verdict, diagnosis, both, correction, counterexample);
    }
}
