package org.handgrad.audit.formula;

import org.hipparchus.CalculusFieldElement;

/** A documented formula: a number from an array, in row-major order, over any kind of number. */
@FunctionalInterface
public interface ReferenceFormula {
    /** Its value. */
    <T extends CalculusFieldElement<T>> T of(T[] z);
}
