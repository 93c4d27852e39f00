package org.handgrad.derivation.reading;

import org.handgrad.notation.tree.Expression;

/** Who reads the parts of a formula. */
interface Formulas {
    /**
     * What a part means.
     *
     * @throws Unread if it means nothing
     */
    Value value(Expression e, Surroundings around);
}
