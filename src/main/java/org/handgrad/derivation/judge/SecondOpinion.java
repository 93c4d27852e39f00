package org.handgrad.derivation.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.derivation.EquationVerdict;
import org.handgrad.derivation.claim.Opinion;
import org.handgrad.derivation.claim.WholeNote;
import org.handgrad.notation.note.Equation;
import org.handgrad.notation.syntax.Reading;
import org.handgrad.notation.syntax.Statement;
import org.handgrad.notation.tree.Chain;

/**
 * What the reading of the note as a whole says beside the reading line by line. Where the latter has no verdict, it decides; where
 * a line holds only because arrays were read as numbers, it objects.
 */
final class SecondOpinion {
    private final Map<Chain, List<Opinion>> opinions;

    /**
     * @param equations of the note
     * @param readings what was read out of each of them
     */
    SecondOpinion(List<Equation> equations, List<Reading> readings) {
        List<WholeNote.Line> lines = new ArrayList<>();
        for (int k = 0; k < readings.size(); k++) {
            for (Statement statement : readings.get(k).statements()) {
                if (statement instanceof Statement.Parsed parsed) {
                    Equation equation = equations.get(k);
                    lines.add(new WholeNote.Line(parsed.expression(), equation.latex(), equation.displayed()));
                }
            }
        }
        this.opinions = WholeNote.opinions(lines);
    }

    /** The verdict on a step of a chain in the light of the whole note. */
    Step on(Chain chain, int number, Step step) {
        List<Opinion> all = opinions.getOrDefault(chain, List.of());
        if (number >= all.size()) {
            return step;
        }
        Opinion opinion = all.get(number);
        boolean open = step.verdict() == EquationVerdict.QUESTIONABLE || step.verdict() == EquationVerdict.UNCHECKED;
        boolean unchecked =
                step.verdict() == EquationVerdict.UNCHECKED && !step.detail().startsWith(StepJudge.CONDITIONAL);
        return switch (opinion.kind()) {
            case DEFINITION -> open ? Step.of(EquationVerdict.DEFINITION, "") : step;
            case HOLDS -> open ? Step.of(EquationVerdict.HOLDS, opinion.detail()) : step;
            case WRONG -> unchecked ? Step.refuted("the sides differ", Optional.empty()) : step;
            case SHAPELESS -> objection(step, opinion);
            case DIFFERENT, UNKNOWN -> step;
        };
    }

    private static Step objection(Step step, Opinion opinion) {
        return step.verdict() == EquationVerdict.HOLDS
                ? Step.of(
                        EquationVerdict.QUESTIONABLE,
                        "it holds of numbers; by the shapes in this note, " + opinion.detail())
                : step;
    }
}
