package org.handgrad.data.generated;

import java.util.Locale;

/** A logical gate with two inputs. */
public enum Gate {
    AND,
    OR,
    NAND,
    NOR,
    XOR,
    XNOR;

    /** Its name in configurations and tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its value, 0 or 1, for two inputs that are 0 or 1. */
    int output(int a, int b) {
        return switch (this) {
            case AND -> a & b;
            case OR -> a | b;
            case NAND -> 1 - (a & b);
            case NOR -> 1 - (a | b);
            case XOR -> a ^ b;
            case XNOR -> 1 - (a ^ b);
        };
    }
}
