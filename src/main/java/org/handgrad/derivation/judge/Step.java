package org.handgrad.derivation.judge;

import java.util.Map;
import java.util.Optional;
import org.handgrad.derivation.EquationDiagnosis;
import org.handgrad.derivation.EquationVerdict;
import org.handgrad.derivation.meaning.Sides;
import org.handgrad.notation.tree.Span;

/**
 * The verdict on one step: two sides with a relation between.
 *
 * @param correction the right side as it should be
 * @param wrong the part of the right side that is wrong, in the LaTeX of the equation, where it is known
 * @param compared what was compared, where it differs
 */
record Step(
        EquationVerdict verdict,
        Optional<EquationDiagnosis> diagnosis,
        String detail,
        Optional<String> correction,
        Map<String, Double> counterexample,
        Optional<Span> wrong,
        Optional<Sides> compared) {
    static Step of(EquationVerdict verdict, String detail) {
        return new Step(
                verdict, Optional.empty(), detail, Optional.empty(), Map.of(), Optional.empty(), Optional.empty());
    }

    static Step refuted(EquationDiagnosis diagnosis, String detail, Optional<String> correction) {
        return new Step(
                EquationVerdict.REFUTED,
                Optional.of(diagnosis),
                detail,
                correction,
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** Wrong, and why is not known. */
    static Step refuted(String detail, Optional<String> correction) {
        return new Step(
                EquationVerdict.REFUTED,
                Optional.empty(),
                detail,
                correction,
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same of two sides that differ. */
    Step comparing(Sides sides) {
        return new Step(verdict, diagnosis, detail, correction, counterexample, wrong, Optional.of(sides));
    }

    /** The sides differ, and the note may mean something else. */
    Step questioned(String doubt) {
        String both = "it may have another meaning: " + doubt + "; as read here, " + detail;
        return new Step(EquationVerdict.QUESTIONABLE, diagnosis, both, correction, counterexample, wrong, compared);
    }

    Step with(Map<String, Double> example) {
        return new Step(verdict, diagnosis, detail, correction, example, wrong, compared);
    }

    Step at(Span place) {
        return new Step(verdict, diagnosis, detail, correction, counterexample, Optional.of(place), compared);
    }

    Step noting(String note) {
        String both = detail.isEmpty() ? note : detail + "; " + note;
        return new Step(verdict, diagnosis, both, correction, counterexample, wrong, compared);
    }
}
