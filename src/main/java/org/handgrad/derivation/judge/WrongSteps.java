package org.handgrad.derivation.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handgrad.derivation.EquationDiagnosis;
import org.handgrad.derivation.EquationVerdict;
import org.handgrad.derivation.meaning.Layers;
import org.handgrad.derivation.meaning.Meanings;
import org.handgrad.derivation.meaning.Sides;
import org.handgrad.derivation.term.Claimed;
import org.handgrad.derivation.term.Differentiation;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Slope;
import org.handgrad.derivation.term.Term;

/**
 * The derivatives that a note has wrong. A later line that would be right if one of them were is not wrong by itself: the
 * mistake is where it was made.
 */
final class WrongSteps {
    private record Wrong(Claimed claimed, Optional<EquationDiagnosis> diagnosis, int line) {}

    private final Completion completion;
    private final List<Wrong> all = new ArrayList<>();

    WrongSteps(Completion completion) {
        this.completion = completion;
    }

    /** Takes note of a refuted line. */
    void add(Sides sides, Step step, int line) {
        boolean plain = sides.left() instanceof Slope slope && slope.of() instanceof Entry && !Layers.isLettered(slope);
        if (plain && step.verdict() == EquationVerdict.REFUTED) {
            Slope slope = (Slope) sides.left();
            all.add(0, new Wrong(new Claimed((Entry) slope.of(), slope.by(), sides.right()), step.diagnosis(), line));
        }
    }

    /** The verdict on a line that follows rightly from a wrong one; none if it does not. */
    Optional<Step> following(Formula formula, Sides sides) {
        if (Layers.isLettered(sides.left())) {
            return Optional.empty(); // below every layer there is another
        }
        for (Wrong wrong : all) {
            if (follows(sides, wrong.claimed)) {
                Step step = new Step(
                        EquationVerdict.REFUTED,
                        wrong.diagnosis,
                        "follows from line %s, which is wrong".formatted(wrong.line),
                        completion.of(formula.left(), sides),
                        java.util.Map.of(),
                        Optional.empty(),
                        Optional.empty());
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    private boolean follows(Sides sides, Claimed claimed) {
        Meanings meanings = completion.meanings();
        Differentiation rules = new Differentiation(meanings.scope().symbolic(), List.of(claimed));
        Term left = rules.carriedOut(sides.left());
        if (left.equals(new Differentiation(meanings.scope().symbolic()).carriedOut(sides.left()))) {
            return false; // the wrong derivative is not needed for it
        }
        Sides both = new Sides(left, sides.right(), sides.axes(), Optional.empty(), Set.of());
        return Comparison.quick(meanings.scope(), both, meanings.scope().conditions())
                .holds();
    }
}
