package org.handgrad.derivation.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.derivation.EquationJudgement;
import org.handgrad.derivation.EquationVerdict;
import org.handgrad.notation.note.Note;

/**
 * A note with what came of each of its equations.
 *
 * @param file its name
 */
public record JudgedNote(String file, List<EquationJudgement> equations) {
    /**
     * Judges a note.
     *
     * @param file its name, whose ending says what it is written in
     * @param assumptions what the note leaves out, as in {@code σ = tanh}
     */
    public static JudgedNote of(String file, String text, List<String> assumptions) {
        return new JudgedNote(file, NoteJudge.judge(Note.of(file, text), assumptions));
    }

    /** How often each verdict was given, every verdict in its place. */
    public Map<String, Integer> summary() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (EquationVerdict verdict : EquationVerdict.values()) {
            counts.put(verdict.toString(), 0);
        }
        equations.forEach(judgement -> counts.merge(judgement.verdict().toString(), 1, Integer::sum));
        return counts;
    }

    /** Whether nothing is refuted and everything can be read. */
    public boolean sound() {
        return equations.stream()
                .noneMatch(j -> j.verdict() == EquationVerdict.REFUTED || j.verdict() == EquationVerdict.UNPARSED);
    }
}
