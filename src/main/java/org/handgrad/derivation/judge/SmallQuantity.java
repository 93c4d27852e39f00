package org.handgrad.derivation.judge;

import java.util.List;
import java.util.OptionalInt;
import org.handgrad.derivation.meaning.Scope;
import org.handgrad.derivation.meaning.Sides;
import org.handgrad.derivation.oracle.TermComparison;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Plus;
import org.handgrad.derivation.term.Raised;
import org.handgrad.derivation.term.Term;
import org.handgrad.derivation.term.Times;

/**
 * A number h that goes to 0 in both sides of an equation.
 *
 * @param sign from which side it comes
 */
record SmallQuantity(String name, int sign) {
    /** Those that notes take for small without a word. */
    static final List<SmallQuantity> USUAL = List.of(
            new SmallQuantity("\\epsilon", 1),
            new SmallQuantity("\\varepsilon", 1),
            new SmallQuantity("h", 1),
            new SmallQuantity("\\Delta", 1),
            new SmallQuantity("r", 1),
            new SmallQuantity("\\eta", 1),
            new SmallQuantity("\\alpha", 1));

    boolean isIn(Sides sides) {
        return isIn(sides.left()) || isIn(sides.right());
    }

    boolean isIn(Term term) {
        return Quantities.names(term).contains(name);
    }

    private boolean isThis(Term term) {
        return term instanceof Entry entry
                && entry.quantity().name().equals(name)
                && entry.quantity().rank() == 0;
    }

    /** Up to which power of it a polynomial goes; nothing if a term is none. */
    OptionalInt degree(Term term) {
        if (isThis(term)) {
            return OptionalInt.of(1);
        }
        if (!isIn(term)) {
            return OptionalInt.of(0);
        }
        if (term instanceof Raised raised
                && raised.exponent() instanceof Constant e
                && e.value() > 0
                && e.value() == Math.rint(e.value())) {
            OptionalInt base = degree(raised.base());
            return base.isPresent() ? OptionalInt.of(base.getAsInt() * (int) e.value()) : base;
        }
        boolean plus = term instanceof Plus;
        if (!plus && !(term instanceof Times)) {
            return OptionalInt.empty();
        }
        int degree = 0;
        for (Term part : term.parts()) {
            OptionalInt own = degree(part);
            if (own.isEmpty()) {
                return own;
            }
            degree = plus ? Math.max(degree, own.getAsInt()) : degree + own.getAsInt();
        }
        return OptionalInt.of(degree);
    }

    /** Both sides where it has a value. */
    Sides at(double value, Sides sides) {
        return new Sides(
                replaced(sides.left(), value),
                replaced(sides.right(), value),
                sides.axes(),
                sides.entry(),
                sides.unknown());
    }

    /** Both sides compared where it has a value. */
    TermComparison tried(double value, Sides sides, Scope scope) {
        return Comparison.everywhere(scope, at(value, sides), scope.conditions())
                .worst();
    }

    private Term replaced(Term term, double value) {
        if (isThis(term)) {
            return new Constant(sign * value);
        }
        if (term instanceof Raised raised) {
            return new Raised(replaced(raised.base(), value), replaced(raised.exponent(), value));
        }
        return term.of(term.parts().stream().map(part -> replaced(part, value)).toList());
    }
}
