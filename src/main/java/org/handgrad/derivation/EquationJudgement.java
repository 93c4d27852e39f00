package org.handgrad.derivation;

import java.util.Map;
import java.util.Optional;
import org.handgrad.notation.note.LineSpan;

/**
 * What came of one equation, or of one step of a chain.
 *
 * @param line of the note, from 1
 * @param column in code points, from 1
 * @param latex the equation, or the step
 * @param detail one sentence: why, what was noted, what is missing; may be empty
 * @param correction the right line, in the notation of the note
 * @param counterexample values at which the sides differ, by name; {@code left} and {@code right} are the sides
 * @param label what the equation is called in the note
 * @param wrong the term that is wrong; the whole right side where no part of it is known to be
 * @param display whether it stands on lines of its own
 */
public record EquationJudgement(
        int line,
        int column,
        String latex,
        EquationVerdict verdict,
        Optional<EquationDiagnosis> diagnosis,
        String detail,
        Optional<String> correction,
        Map<String, Double> counterexample,
        Optional<String> label,
        Optional<LineSpan> wrong,
        boolean display) {
    /** The same with something more in the detail. */
    public EquationJudgement noting(String note) {
        String both = detail.isEmpty() ? note : detail + "; " + note;
        return new EquationJudgement(
                line, column, latex, verdict, diagnosis, both, correction, counterexample, label, wrong, display);
    }
}
