package org.handgrad.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/** Initial parameters. All builds start from the same draw, so they differ only in their arithmetic. */
public sealed interface InitialParameters {
    /**
     * The parameters of a model in float64; the same seed gives the same numbers on every machine.
     *
     * @throws IllegalArgumentException if explicit values do not fit the model
     */
    Parameters draw(ModelSpec model, long seed);

    /** Explicit values: each weight array as rows, each bias array as one row. */
    record Explicit(Map<String, List<List<Double>>> values) implements InitialParameters {
        @Override
        public Parameters draw(ModelSpec model, long seed) {
            Map<String, long[]> shapes = model.parameterShapes();
            if (!shapes.keySet().equals(values.keySet())) {
                throw new IllegalArgumentException("model '%s' has the parameters %s, but values are given for %s"
                        .formatted(model.name(), shapes.keySet(), values.keySet()));
            }
            return fill(model, (name, shape) -> {
                List<List<Double>> rows = values.get(name);
                long columns = rows.get(0).size();
                long[] given = shape.length == 1 ? new long[] {columns} : new long[] {rows.size(), columns};
                if (!Arrays.equals(given, shape)) {
                    throw new IllegalArgumentException("parameter '%s' of model '%s' has shape %s, not %s"
                            .formatted(name, model.name(), Arrays.toString(shape), Arrays.toString(given)));
                }
                return rows.stream()
                        .flatMap(List::stream)
                        .mapToDouble(Double::doubleValue)
                        .toArray();
            });
        }
    }

    /** Weights and biases uniform in [low, high). */
    record Uniform(double low, double high) implements InitialParameters {
        @Override
        public Parameters draw(ModelSpec model, long seed) {
            UniformRandomProvider random = random(seed);
            return fill(model, (name, shape) -> draws(length(shape), () -> low + (high - low) * random.nextDouble()));
        }
    }

    /** Weights N(0, 2/(fan in + fan out)), biases 0: Glorot and Bengio 2010, with DL4J's variance. */
    record Xavier() implements InitialParameters {
        @Override
        public Parameters draw(ModelSpec model, long seed) {
            ZigguratSampler.NormalizedGaussian gaussian = ZigguratSampler.NormalizedGaussian.of(random(seed));
            return fill(model, (name, shape) -> {
                if (shape.length == 1) {
                    return new double[Math.toIntExact(shape[0])];
                }
                double deviation = Math.sqrt(2.0 / (shape[0] + shape[1]));
                return draws(length(shape), () -> deviation * gaussian.sample());
            });
        }
    }

    private static UniformRandomProvider random(long seed) {
        return RandomSource.XO_SHI_RO_256_PP.create(seed);
    }

    private static double[] draws(int count, DoubleSupplier draw) {
        double[] values = new double[count];
        Arrays.setAll(values, i -> draw.getAsDouble());
        return values;
    }

    private static int length(long[] shape) {
        return Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
    }

    private static Parameters fill(ModelSpec model, Filler filler) {
        Map<String, org.nd4j.linalg.api.ndarray.INDArray> arrays = new LinkedHashMap<>();
        model.parameterShapes()
                .forEach((name, shape) ->
                        arrays.put(name, Nd4j.create(filler.values(name, shape), shape, DataType.DOUBLE)));
        return Parameters.owning(arrays);
    }

    /** Draws the values of one parameter, in row-major order. */
    interface Filler {
        double[] values(String name, long[] shape);
    }
}
