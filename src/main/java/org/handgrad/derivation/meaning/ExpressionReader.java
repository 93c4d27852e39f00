package org.handgrad.derivation.meaning;

import org.handgrad.derivation.term.Term;
import org.handgrad.notation.tree.Expression;

/** Reads what expressions stand for: what reads one kind of them asks it for the parts. */
interface ExpressionReader {
    /**
     * What an expression stands for.
     *
     * @throws NoMeaning if it has no meaning, or none yet
     */
    Tensor read(Expression e) throws NoMeaning;

    /**
     * The number that an expression stands for.
     *
     * @throws NoMeaning if it has no meaning, or is an array
     */
    default Term number(Expression e) throws NoMeaning {
        Tensor tensor = read(e);
        if (tensor.rank() != 0) {
            throw new NoMeaning(e.span(), "an array stands where a number is expected");
        }
        return tensor.body();
    }
}
