package org.handgrad.derivation.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handgrad.notation.note.Equation;
import org.handgrad.notation.note.Note;
import org.handgrad.notation.syntax.Statement;
import org.handgrad.notation.syntax.Vocabulary;
import org.handgrad.notation.tree.Chain;

/** Formulas as a note, and what the reading of the whole note says of each step. */
final class WrittenNote {
    private WrittenNote() {}

    /** What is said of every step, of formulas that are displays of their own. */
    static List<Opinion> judged(String... displays) {
        return of("$$\n" + String.join("\n$$\n\n$$\n", displays) + "\n$$\n");
    }

    /** What is said of every step of a note in Markdown. */
    static List<Opinion> of(String text) {
        Note note = Note.of("note.md", text);
        List<WholeNote.Line> lines = new ArrayList<>();
        for (Equation equation : note.equations()) {
            for (Statement statement : note.read(equation, Vocabulary.STANDARD).statements()) {
                if (statement instanceof Statement.Parsed parsed) {
                    lines.add(new WholeNote.Line(parsed.expression(), equation.latex(), equation.displayed()));
                }
            }
        }
        Map<Chain, List<Opinion>> opinions = WholeNote.opinions(lines);
        List<Opinion> all = new ArrayList<>();
        for (WholeNote.Line line : lines) {
            if (line.formula() instanceof Chain chain) {
                all.addAll(opinions.get(chain));
            }
        }
        return all;
    }

    /** What is said of the last step. */
    static Opinion.Kind last(String... displays) {
        List<Opinion> all = judged(displays);
        return all.get(all.size() - 1).kind();
    }
}
