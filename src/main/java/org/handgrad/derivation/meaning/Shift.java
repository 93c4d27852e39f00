package org.handgrad.derivation.meaning;

import java.util.Optional;
import org.handgrad.derivation.term.Layer;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Sum;
import org.handgrad.notation.tree.Symbol;

/** A letter and what is added to it, {@code l - 1}: what an index or a layer may be. */
record Shift(String letter, int offset) {
    Layer layer() {
        return new Layer(letter, offset);
    }

    /** What an expression is, if it is that. */
    static Optional<Shift> of(Expression e) {
        if (e instanceof Symbol symbol
                && symbol.indices().isEmpty()
                && symbol.marks().isEmpty()) {
            String letter = Names.key(symbol.name());
            return letter.length() == 1 ? Optional.of(new Shift(letter, 0)) : Optional.empty();
        }
        if (e instanceof Sum sum
                && sum.terms().size() == 2
                && sum.terms().get(1).operand() instanceof Numeral number) {
            int sign = sum.terms().get(1).sign() == Sum.Sign.MINUS ? -1 : 1;
            return of(sum.terms().get(0).operand())
                    .map(first -> new Shift(first.letter, first.offset + sign * (int) number.value()));
        }
        return Optional.empty();
    }
}
