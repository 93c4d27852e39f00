package org.handgrad.notation.syntax;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Indexed;
import org.handgrad.notation.tree.Mark;
import org.handgrad.notation.tree.Power;
import org.handgrad.notation.tree.Primed;
import org.handgrad.notation.tree.Span;
import org.handgrad.notation.tree.Symbol;
import org.handgrad.notation.tree.Transpose;

/** What stands below and above the line behind one thing, as far as it is read. The order it is written in does not count. */
final class Scripts {
    final List<Expression> indices = new ArrayList<>();
    final List<Mark> marks = new ArrayList<>();
    boolean lowered;
    int primes;
    boolean transposed;
    Expression exponent;

    /** A name with all of it: indices and marks belong to the name, and a power is taken last. */
    Expression on(Symbol symbol, Span span) {
        List<Expression> allIndices = new ArrayList<>(symbol.indices());
        allIndices.addAll(indices);
        List<Mark> allMarks = new ArrayList<>(symbol.marks());
        allMarks.addAll(marks);
        return above(new Symbol(symbol.name(), allIndices, allMarks, span), span);
    }

    /** Anything else with all of it. */
    Expression on(Expression thing, Span span) {
        return above(indices.isEmpty() ? thing : new Indexed(thing, List.copyOf(indices), span), span);
    }

    private Expression above(Expression thing, Span span) {
        Expression primed = primes == 0 ? thing : new Primed(thing, primes, span);
        Expression whole = transposed ? new Transpose(primed, span) : primed;
        return exponent == null ? whole : new Power(whole, exponent, span);
    }
}
