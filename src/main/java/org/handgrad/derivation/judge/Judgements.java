package org.handgrad.derivation.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.derivation.EquationJudgement;
import org.handgrad.derivation.EquationVerdict;
import org.handgrad.message.Problem;
import org.handgrad.notation.note.Equation;
import org.handgrad.notation.note.LineSpan;
import org.handgrad.notation.note.Note;
import org.handgrad.notation.note.Place;
import org.handgrad.notation.syntax.Brackets;
import org.handgrad.notation.tree.Span;

/** What is said of a note so far, each judgement with its place. */
final class Judgements {
    private final Note note;
    private final List<EquationJudgement> all = new ArrayList<>();

    Judgements(Note note) {
        this.note = note;
    }

    int count() {
        return all.size();
    }

    Place place(Equation equation, Span span) {
        return note.place(equation, span.start());
    }

    /**
     * Adds the judgement on a step.
     *
     * @param stated where the step stands, perhaps without its last brackets
     * @param left what stands before the right side, in a correction
     */
    void add(Equation equation, Span stated, Step step, Optional<String> label, String left) {
        Span span = Brackets.whole(equation.latex(), stated);
        Place place = place(equation, span);
        int end = Math.min(equation.latex().length(), span.end());
        String latex = equation.latex().substring(Math.min(span.start(), end), end);
        Optional<String> correction = step.correction().map(right -> left + " " + right);
        all.add(new EquationJudgement(
                place.line(),
                place.column(),
                latex,
                step.verdict(),
                step.diagnosis(),
                step.detail(),
                correction,
                step.counterexample(),
                label,
                step.wrong().map(wrong -> note.extent(equation, wrong)),
                equation.displayed()));
    }

    /** Adds the judgement on a formula that begins and does not end. */
    void unclosed(Problem problem) {
        all.add(new EquationJudgement(
                problem.line(),
                problem.column(),
                problem.text().strip(),
                EquationVerdict.UNPARSED,
                Optional.empty(),
                problem.message(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.of(new LineSpan(problem.line(), problem.column(), 1)),
                true));
    }

    /** Says of what was announced and never carried out that it was not. */
    void announced(int number) {
        if (all.get(number).verdict() == EquationVerdict.HOLDS) {
            all.set(number, all.get(number).noting("announced here, but never carried out"));
        }
    }

    /** Takes back what was added since there were so many. */
    void backTo(int count) {
        all.subList(count, all.size()).clear();
    }

    /** In the order of the note. */
    List<EquationJudgement> inOrder() {
        return all.stream()
                .sorted(Comparator.comparingInt(EquationJudgement::line))
                .toList();
    }
}
