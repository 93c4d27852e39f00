package org.handgrad.data.generated;

import java.util.List;
import java.util.Locale;
import org.handgrad.data.Dataset;
import org.handgrad.data.Task;

/** The truth table of a logical function of two inputs a and b: four rows, and one column of 0 and 1 to be predicted. */
public enum Gate implements Generator {
    AND,
    OR,
    NAND,
    NOR,
    XOR,
    XNOR;

    /** What configurations and tables call it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    private int output(int a, int b) {
        return switch (this) {
            case AND -> a & b;
            case OR -> a | b;
            case NAND -> 1 - (a & b);
            case NOR -> 1 - (a | b);
            case XOR -> a ^ b;
            case XNOR -> 1 - (a ^ b);
        };
    }

    @Override
    public Dataset generate() {
        double[][] rows = {{0, 0, output(0, 0)}, {0, 1, output(0, 1)}, {1, 0, output(1, 0)}, {1, 1, output(1, 1)}};
        return Rows.dataset(label(), rows, List.of("a", "b"), new Task.Classification(List.of("0", "1")));
    }
}
