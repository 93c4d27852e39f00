package org.handgrad.derivation.reading;

/** How a derivative by an array lies. */
public enum DerivativeLayout {
    /** As what it is taken by: the gradient of a number by a column is a column. */
    GRADIENT("derivatives that lie as their variable"),
    /** Rows for what is differentiated, columns for the variable: the derivative of a number by a column is a row. */
    JACOBIAN("derivatives that lie as Jacobian matrices"),
    /** Of a vector by one as long: each entry by its own. */
    ENTRYWISE("derivatives taken entry by entry");

    private final String said;

    DerivativeLayout(String said) {
        this.said = said;
    }

    /** What follows it has, in words. */
    public String said() {
        return said;
    }
}
