package org.handgrad.data.generated;

import java.util.List;
import org.handgrad.data.Dataset;
import org.handgrad.data.Task;

/**
 * The truth table of gates with the inputs a and b: four rows, and one target column of 0 and 1 per gate. A single
 * gate is a classification, several are multi-label.
 *
 * @param gates at least one, all different
 */
public record TruthTable(List<Gate> gates) implements Generator {
    private static final int[][] INPUTS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};

    /**
     * Checks the gates.
     *
     * @throws IllegalArgumentException if there is none, or one is there twice
     */
    public TruthTable {
        gates = List.copyOf(gates);
        if (gates.isEmpty() || gates.stream().distinct().count() < gates.size()) {
            throw new IllegalArgumentException("a truth table needs different gates, not " + gates);
        }
    }

    @Override
    public Dataset generate() {
        double[][] rows = new double[INPUTS.length][2 + gates.size()];
        for (int i = 0; i < INPUTS.length; i++) {
            int a = INPUTS[i][0];
            int b = INPUTS[i][1];
            rows[i][0] = a;
            rows[i][1] = b;
            for (int j = 0; j < gates.size(); j++) {
                rows[i][2 + j] = gates.get(j).output(a, b);
            }
        }
        List<String> names = gates.stream().map(Gate::label).toList();
        Task task = names.size() == 1 ? new Task.Classification(List.of("0", "1")) : new Task.MultiLabel(names);
        return GeneratedRows.dataset(String.join(", ", names), rows, List.of("a", "b"), task);
    }
}
