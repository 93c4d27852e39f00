package org.handgrad.derivation.judge;

import java.util.List;
import java.util.Optional;
import org.handgrad.derivation.meaning.Layers;
import org.handgrad.derivation.meaning.Meanings;
import org.handgrad.derivation.meaning.Sides;
import org.handgrad.derivation.term.Call;
import org.handgrad.derivation.term.Definitions;
import org.handgrad.derivation.term.Differentiation;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Raised;
import org.handgrad.derivation.term.Slope;
import org.handgrad.derivation.term.Term;
import org.handgrad.derivation.writing.Writing;

/** Derivatives carried out by rule, confirmed by autodiff, and written down. */
final class Completion {
    private Completion() {}

    /** What a side is once its derivatives are carried out; none if it has none, or if the oracle says otherwise. */
    static Optional<String> of(Sides sides, Meanings meanings) {
        Term side = sides.left();
        try {
            boolean[] lettered = new boolean[1];
            Layers.walk(side, layer -> lettered[0] |= !layer.isNumber());
            if (lettered[0]) {
                return Optional.empty(); // below every layer there is another
            }
            Definitions definitions = meanings.scope().symbolic();
            Term carriedOut = new Differentiation(definitions).carriedOut(side);
            if (carriedOut.equals(side)) {
                return Optional.empty();
            }
            Sides both = new Sides(side, carriedOut, List.of(), Optional.empty(), java.util.Set.of());
            boolean right = Comparison.of(
                            meanings.scope(), both, true, meanings.scope().conditions(), false)
                    .holds();
            return right ? Writing.latex(carriedOut, sides.axes()) : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** What stands within powers and functions in a term, so and so many definitions deep. */
    static void insides(Term term, Meanings meanings, List<Term> found, int depth) {
        if (term instanceof Entry entry && depth > 0) {
            meanings.scope()
                    .symbolic()
                    .of(entry.quantity())
                    .ifPresent(definition -> insides(definition.at(entry.at()), meanings, found, depth - 1));
        }
        if (term instanceof Raised raised) {
            found.add(raised.base());
        }
        if (term instanceof Call call) {
            found.add(call.argument());
        }
        if (!(term instanceof Slope)) {
            term.parts().forEach(part -> insides(part, meanings, found, depth));
        }
    }
}
