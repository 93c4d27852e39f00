package org.handgrad.derivation.reading;

/** How a vector lies. */
public enum VectorDirection {
    COLUMN,
    ROW;

    VectorDirection turned() {
        return this == COLUMN ? ROW : COLUMN;
    }
}
