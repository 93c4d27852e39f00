package org.handgrad.derivation.meaning;

/** What derivatives mean by the way they are written. An equation that holds by one of the conventions in use is right. */
public enum Convention {
    /** An operator reaches over all factors beside it; ∂y_i/∂x_j stands in row i, column j. */
    USUAL(""),
    /** {@code \nabla_v v^T v} is ∇ (v^T v). */
    ALL_FACTORS("where the derivative reaches over all factors beside it"),
    FIRST_FACTOR("where the derivative applies to the first factor only"),
    /** ∂y_i/∂x_j stands in row j, column i. */
    DENOMINATOR_LAYOUT("in denominator layout: the derivative of a vector by a vector lies transposed"),
    /** {@code \frac{\partial a}{\partial z} = a \odot (1 - a)}: all entries of z change alike, and each a_i hears of its own alone. */
    ENTRYWISE("where the derivative is taken entry by entry");

    private final String note;

    Convention(String note) {
        this.note = note;
    }

    /** What is said of an equation that holds by it. */
    public String note() {
        return note;
    }
}
