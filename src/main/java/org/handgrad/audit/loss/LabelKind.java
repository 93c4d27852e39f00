package org.handgrad.audit.loss;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the targets of a loss are like, ordinary and beyond. */
enum LabelKind {
    NUMBERS(
            new double[][] {{0.5, -1.25, 2}, {-0.75, 0.25, 1.5}, {1, -2, 0.125}},
            new double[][] {{-40, 100, 0.5}, {0.25, -8, 16}, {1000, -1000, 0.5}}),
    POSITIVE(
            new double[][] {{0.5, 1.25, 2}, {0.75, 0.25, 1.5}, {1, 3, 0.125}},
            new double[][] {{0, 0.5, 1}, {2, 0, 0.25}, {-0.5, 0.5, 0}}),
    PROBABILITIES(
            new double[][] {{1, 0, 0}, {0.25, 0.5, 0.25}, {0, 1, 1}},
            new double[][] {{1.5, -0.5, 0}, {2, 0.5, -1}, {0, 1.25, 1}}),
    DISTRIBUTIONS(
            new double[][] {{0.5, 0.25, 0.25}, {0.125, 0.625, 0.25}, {0.25, 0.25, 0.5}},
            new double[][] {{1, 0, 0}, {0.5, 0, 0.5}, {1.5, 0.5, -0.5}}),
    SIGNS(new double[][] {{1, -1, 1}, {-1, -1, 1}, {1, 1, -1}}, new double[][] {{0, 1, 0}, {0.5, -0.5, 0}, {2, -3, 1}}),
    LABELS(new double[][] {{1, 0, 0}, {0, 1, 1}, {0, 1, 0}}, new double[][] {{1, 1, 1}, {0, 0, 0}, {1, 0, 1}}),
    INDICES(new double[][] {{0}, {2}, {1}}, new double[][] {{3}, {-1}, {1}}),
    ONE_CLASS(new double[][] {{1}, {0}, {1}}, new double[][] {{0}, {0}, {0}}),
    TWO_CLASSES(new double[][] {{1, 0}, {0, 1}, {0, 1}}, new double[][] {{1, 0}, {1, 0}, {1, 0}});

    private static final double[][] ORDINARY = {{0.5, -1.25, 0.75}, {1.5, 0.25, -0.625}, {-0.375, 2.25, 0.875}};
    private static final double[][] SATURATED = {{30, -30, 12}, {-12, 30, -30}, {8, -8, 30}};
    private static final double[][] HUGE = {{200, -200, 0.5}, {-800, 100, 800}, {1, -100, 0.25}};

    @SuppressWarnings("ImmutableEnumChecker") // read only
    private final double[][] usual;

    @SuppressWarnings("ImmutableEnumChecker") // read only
    private final double[][] outside;

    LabelKind(double[][] usual, double[][] outside) {
        this.usual = usual;
        this.outside = outside;
    }

    /** Pre-activations and targets. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Input(double[][] z, double[][] y) {
        /** Some rows and columns of both. */
        Input part(int rows, int columns) {
            return new Input(part(z, rows, columns), part(y, rows, Math.min(columns, y[0].length)));
        }

        private static double[][] part(double[][] matrix, int rows, int columns) {
            double[][] part = new double[rows][];
            for (int i = 0; i < rows; i++) {
                part[i] = Arrays.copyOf(matrix[i], columns);
            }
            return part;
        }
    }

    /** Every input by its name. */
    Map<String, Input> inputs() {
        int k = this == ONE_CLASS ? 1 : this == TWO_CLASSES ? 2 : 3;
        Map<String, Input> inputs = new LinkedHashMap<>();
        inputs.put("ordinary", new Input(ORDINARY, usual).part(2, k));
        inputs.put("one sample", new Input(ORDINARY, usual).part(1, k));
        if (this != INDICES && this != TWO_CLASSES) {
            inputs.put("one output", new Input(ORDINARY, usual).part(2, 1));
        }
        inputs.put("zero", new Input(new double[2][3], usual).part(2, k));
        inputs.put("saturated", new Input(SATURATED, usual).part(2, k));
        inputs.put("huge", new Input(HUGE, usual).part(2, k));
        inputs.put("targets outside", new Input(ORDINARY, outside).part(2, k));
        return inputs;
    }
}
