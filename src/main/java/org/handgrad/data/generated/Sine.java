package org.handgrad.data.generated;

import java.util.List;
import java.util.function.DoubleSupplier;
import org.handgrad.data.Dataset;
import org.handgrad.data.Task;

/**
 * y = sin x + noise.
 *
 * @param points the values of x, in radians
 * @param noise the noise
 */
public record Sine(EvenSpacing points, Noise noise) implements Generator {
    @Override
    public Dataset generate() {
        DoubleSupplier error = noise.draws();
        double[] x = points.values();
        double[][] rows = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            rows[i] = new double[] {x[i], StrictMath.sin(x[i]) + error.getAsDouble()};
        }
        return GeneratedRows.dataset("sine", rows, List.of("x"), new Task.Regression());
    }
}
