package org.handgrad.derivation.judge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.handgrad.derivation.meaning.Scope;
import org.handgrad.derivation.meaning.Sides;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.derivation.term.Slope;
import org.handgrad.derivation.term.Term;

/** The quantities in terms. */
final class Quantities {
    private Quantities() {}

    /** The names that a term contains, those of variables of derivatives included. */
    static Set<String> names(Term term) {
        Set<String> names = new LinkedHashSet<>();
        collect(term, names);
        return names;
    }

    private static void collect(Term term, Set<String> names) {
        if (term instanceof Entry entry && !entry.quantity().name().contains(" ")) {
            names.add(entry.quantity().name());
        }
        if (term instanceof Slope slope) {
            names.add(slope.by().quantity().name());
        }
        term.parts().forEach(part -> collect(part, names));
    }

    /** From here on the note has mentioned what both sides are made of. */
    static void introduce(Scope scope, Sides sides) {
        for (Term side : List.of(sides.left(), sides.right())) {
            scope.introduced().addAll(names(side));
            of(side).forEach(scope::uses);
        }
    }

    /** The quantities that a term contains, as it is written. */
    static Set<Quantity> of(Term term) {
        Set<Quantity> found = new LinkedHashSet<>();
        if (term instanceof Entry entry) {
            found.add(entry.quantity());
        } else if (term instanceof Slope slope) {
            found.add(slope.by().quantity());
        }
        term.parts().forEach(part -> found.addAll(of(part)));
        return found;
    }

    /** The quantities whose values a term is made of, as it is written. */
    static Set<Quantity> entries(Term term) {
        Set<Quantity> found = new LinkedHashSet<>();
        if (term instanceof Entry entry) {
            found.add(entry.quantity());
        }
        term.parts().forEach(part -> found.addAll(entries(part)));
        return found;
    }

    /** The quantities that derivatives are taken of, not of formulas. */
    static Set<Quantity> differentiated(Term term) {
        Set<Quantity> found = new LinkedHashSet<>();
        if (term instanceof Slope slope
                && slope.of() instanceof Entry entry
                && !entry.quantity().equals(slope.by().quantity())) {
            found.add(entry.quantity());
        }
        term.parts().forEach(part -> found.addAll(differentiated(part)));
        return found;
    }

    /** All quantities that both sides are made of. */
    static Set<Quantity> behind(Scope scope, Sides sides) {
        Set<Quantity> found = new LinkedHashSet<>();
        follow(scope, sides.left(), found);
        follow(scope, sides.right(), found);
        return found;
    }

    private static void follow(Scope scope, Term term, Set<Quantity> found) {
        if (term instanceof Entry entry && found.size() < 200 && found.add(entry.quantity())) {
            scope.meaning(entry.quantity()).ifPresent(meaning -> follow(scope, meaning.body(), found));
        }
        if (term instanceof Slope slope) {
            found.add(slope.by().quantity());
        }
        term.parts().forEach(part -> follow(scope, part, found));
    }

    /** Whether a term is made of a quantity, as it is written. */
    static boolean uses(Term term, Quantity quantity) {
        return (term instanceof Entry entry && entry.quantity().equals(quantity))
                || term.parts().stream().anyMatch(part -> uses(part, quantity));
    }

    /** Whether a term has a derivative in it. */
    static boolean hasSlope(Term term) {
        return term instanceof Slope || term.parts().stream().anyMatch(Quantities::hasSlope);
    }
}
