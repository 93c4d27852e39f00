package org.handgrad.data.pipeline;

/** What the target columns hold, and so what y [n, k] is made of. */
public enum TargetKind {
    /** Quantities: one column of y for each target column. */
    NUMBERS,
    /** The label of a class in a single target column: one column of y for each class, with a single 1 in each row. */
    ONE_COLUMN_A_CLASS,
    /** One of two labels in a single target column: one column of y, 0 for the first class and 1 for the second. */
    ZERO_OR_ONE,
    /** 0 or 1, each column a question of its own: one column of y for each target column. */
    MULTI_LABEL;

    /** Whether the target is the name of a class. */
    public boolean labels() {
        return this == ONE_COLUMN_A_CLASS || this == ZERO_OR_ONE;
    }
}
