package org.handgrad.derivation.judge;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handgrad.derivation.meaning.Convention;
import org.handgrad.derivation.meaning.Layers;
import org.handgrad.derivation.meaning.Meanings;
import org.handgrad.derivation.meaning.NoMeaning;
import org.handgrad.derivation.meaning.Scope;
import org.handgrad.derivation.meaning.Sides;
import org.handgrad.derivation.meaning.UnknownQuantities;
import org.handgrad.derivation.term.Differentiation;
import org.handgrad.derivation.term.Term;
import org.handgrad.derivation.writing.Writing;
import org.handgrad.notation.tree.Expression;

/** Derivatives carried out by rule, confirmed by autodiff, and written down. */
record Completion(Meanings meanings, SideReader reader) {
    /** What a side is once its derivatives are carried out; none if it has none, or if the oracle says otherwise. */
    Optional<String> of(Expression left, Sides sides) {
        try {
            Term side = sides.left();
            if (Layers.isLettered(side)) {
                return Optional.empty(); // below every layer there is another
            }
            Term carriedOut = new Differentiation(meanings.scope().symbolic()).carriedOut(side);
            Sides both = new Sides(side, carriedOut, List.of(), Optional.empty(), Set.of());
            if (carriedOut.equals(side) || !holds(both)) {
                return Optional.empty();
            }
            return Writing.array(carriedOut, sides.axes())
                    .filter(array -> !sides.axes().isEmpty() && isRead(left, array))
                    .or(() -> Writing.latex(carriedOut, sides.axes()));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private boolean holds(Sides sides) {
        Scope scope = meanings.scope();
        return Comparison.of(scope, sides, scope.conditions()).holds();
    }

    /** Whether what was written is read as what was meant. */
    private boolean isRead(Expression left, String written) {
        UnknownQuantities before = meanings.scope().unknowns();
        try {
            Optional<Expression> right = reader.read(written);
            return right.isPresent() && holds(meanings.sides(left, right.get(), Convention.USUAL));
        } catch (NoMeaning | RuntimeException e) {
            return false;
        } finally {
            meanings.scope().takeBack(before);
        }
    }
}
