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
    private int primesAt = -1;
    private int powerAt = -1;

    /** Whether it makes a power or a transpose of what it stands on. */
    boolean isRaised() {
        return exponent != null || transposed;
    }

    /** Takes note of what a script was: what stands before primes or before a power has a place without them. */
    void endsBefore(int start, boolean primed, boolean power, boolean marked) {
        if (primed && !power && !marked) {
            primesAt = primesAt < 0 ? start : primesAt;
        } else if (power && !primed && !marked) {
            powerAt = start;
        } else {
            primesAt = -1;
            powerAt = -1;
        }
    }

    /** A name with all of it: indices and marks belong to the name, and a power is taken last. */
    Expression on(Symbol symbol, Span span) {
        List<Expression> allIndices = new ArrayList<>(symbol.indices());
        allIndices.addAll(indices);
        List<Mark> allMarks = new ArrayList<>(symbol.marks());
        allMarks.addAll(marks);
        return above(new Symbol(symbol.name(), allIndices, allMarks, bare(span)), span);
    }

    /** Anything else with all of it. */
    Expression on(Expression thing, Span span) {
        return above(indices.isEmpty() ? thing : new Indexed(thing, List.copyOf(indices), bare(span)), span);
    }

    /** Where a thing stands without its primes and its power. */
    private Span bare(Span whole) {
        return primesAt > whole.start() ? new Span(whole.start(), primesAt) : unraised(whole);
    }

    private Span unraised(Span whole) {
        return powerAt > whole.start() ? new Span(whole.start(), powerAt) : whole;
    }

    private Expression above(Expression thing, Span span) {
        Expression primed = primes == 0 ? thing : new Primed(thing, primes, unraised(span));
        Expression whole = transposed ? new Transpose(primed, span) : primed;
        return exponent == null ? whole : new Power(whole, exponent, span);
    }
}
