package org.handgrad.derivation.core;

/** How two numbers are compared. Greater is less with the sides exchanged. */
public enum Relation {
    EQUAL("="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<=");

    private final String sign;

    Relation(String sign) {
        this.sign = sign;
    }

    /** Whether it holds of numbers whose difference, left minus right, has this sign. */
    public boolean holds(int sign) {
        return switch (this) {
            case EQUAL -> sign == 0;
            case NOT_EQUAL -> sign != 0;
            case LESS -> sign < 0;
            case LESS_OR_EQUAL -> sign <= 0;
        };
    }

    @Override
    public String toString() {
        return sign;
    }
}
