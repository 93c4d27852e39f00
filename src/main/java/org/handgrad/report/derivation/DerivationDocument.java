package org.handgrad.report.derivation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.derivation.EquationJudgement;
import org.handgrad.derivation.judge.JudgedNote;

/** What {@code --format json} prints. Null stands where there is nothing. */
public record DerivationDocument(List<Note> notes, Map<String, Integer> summary) {
    /** One note. */
    public record Note(String file, List<Equation> equations) {}

    /** One equation, or one step of a chain. */
    public record Equation(
            int line,
            int column,
            String latex,
            String verdict,
            String diagnosis,
            String detail,
            String correction,
            Map<String, Double> counterexample) {}

    public static DerivationDocument of(List<JudgedNote> notes) {
        Map<String, Integer> summary = new LinkedHashMap<>();
        notes.forEach(note -> note.summary().forEach((verdict, count) -> summary.merge(verdict, count, Integer::sum)));
        return new DerivationDocument(
                notes.stream()
                        .map(note -> new Note(
                                note.file(),
                                note.equations().stream()
                                        .map(DerivationDocument::equation)
                                        .toList()))
                        .toList(),
                summary);
    }

    static Equation equation(EquationJudgement j) {
        return new Equation(
                j.line(),
                j.column(),
                j.latex(),
                j.verdict().toString(),
                j.diagnosis().map(Object::toString).orElse(null),
                j.detail().isEmpty() ? null : j.detail(),
                j.correction().orElse(null),
                j.counterexample().isEmpty() ? null : j.counterexample());
    }
}
