package org.handgrad.data.generated;

import java.util.List;
import org.handgrad.data.Dataset;
import org.handgrad.data.Task;

/**
 * y = slope · x + intercept. With slope 2 and intercept 0 it is the notes' first example, to double a number.
 *
 * @param slope a finite number
 * @param intercept a finite number
 * @param points the values of x
 */
public record StraightLine(double slope, double intercept, EvenSpacing points) implements Generator {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is not finite
     */
    public StraightLine {
        GeneratorChecks.finite("slope", slope);
        GeneratorChecks.finite("intercept", intercept);
    }

    @Override
    public Dataset generate() {
        double[] x = points.values();
        double[][] rows = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            rows[i] = new double[] {x[i], slope * x[i] + intercept};
        }
        return GeneratedRows.dataset("line", rows, List.of("x"), new Task.Regression());
    }
}
