package org.handgrad.data.generated;

import java.util.List;
import java.util.function.DoubleSupplier;
import org.handgrad.data.Dataset;
import org.handgrad.data.Task;

/**
 * Two intertwined spirals: point i of 1..n has the radius r = i / n and the angle 2π · turns · r on one, and the
 * opposite point of the plane on the other; noise is added to both coordinates. Samples alternate between the
 * spirals.
 *
 * @param pointsPerSpiral n, at least 2
 * @param turns of each spiral around the origin, more than 0
 * @param noise the noise
 */
public record Spirals(int pointsPerSpiral, double turns, Noise noise) implements Generator {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public Spirals {
        GeneratorChecks.inRange("points per spiral", pointsPerSpiral, 2, GeneratorChecks.MOST_SAMPLES / 2);
        GeneratorChecks.finite("turns", turns);
        if (turns <= 0) {
            throw new IllegalArgumentException("turns must be greater than 0, not %s".formatted(turns));
        }
    }

    @Override
    public Dataset generate() {
        DoubleSupplier error = noise.draws();
        double[][] rows = new double[2 * pointsPerSpiral][];
        for (int i = 1; i <= pointsPerSpiral; i++) {
            double radius = (double) i / pointsPerSpiral;
            double angle = 2 * Math.PI * turns * radius;
            double x1 = radius * StrictMath.cos(angle);
            double x2 = radius * StrictMath.sin(angle);
            rows[2 * i - 2] = new double[] {x1 + error.getAsDouble(), x2 + error.getAsDouble(), 0};
            rows[2 * i - 1] = new double[] {-x1 + error.getAsDouble(), -x2 + error.getAsDouble(), 1};
        }
        return GeneratedRows.dataset("spirals", rows, List.of("x1", "x2"), new Task.Classification(List.of("0", "1")));
    }
}
