package org.handgrad.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.core.Norm;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Ordered, named arrays: the parameters θ of a model, or a gradient ∂C/∂θ with the same names and shapes. Holds
 * copies; readers must not write to the arrays.
 */
public final class Parameters {
    private final Map<String, INDArray> arrays;

    private Parameters(Map<String, INDArray> arrays) {
        this.arrays = Collections.unmodifiableMap(arrays);
    }

    /** Copies each array, in the map's order. */
    public static Parameters copyOf(Map<String, INDArray> arrays) {
        return owning(arrays).map(array -> array.dup('c'));
    }

    /** Takes over the arrays; nobody else may write to them from now on. */
    public static Parameters owning(Map<String, INDArray> arrays) {
        return new Parameters(new LinkedHashMap<>(arrays));
    }

    /**
     * The inverse of {@link #toVector}.
     *
     * @param like gives the names, shapes and format
     */
    public static Parameters ofVector(double[] vector, Parameters like) {
        Map<String, INDArray> arrays = new LinkedHashMap<>();
        int next = 0;
        for (Map.Entry<String, INDArray> entry : like.arrays.entrySet()) {
            INDArray shape = entry.getValue();
            int length = Math.toIntExact(shape.length());
            INDArray values = Nd4j.createFromArray(Arrays.copyOfRange(vector, next, next + length));
            arrays.put(entry.getKey(), values.castTo(shape.dataType()).reshape('c', shape.shape()));
            next += length;
        }
        return owning(arrays);
    }

    public Set<String> names() {
        return arrays.keySet();
    }

    public Map<String, INDArray> arrays() {
        return arrays;
    }

    /**
     * The array of one parameter.
     *
     * @throws IllegalArgumentException if there is no parameter of that name
     */
    public INDArray get(String name) {
        INDArray array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("no parameter '%s' among %s".formatted(name, arrays.keySet()));
        }
        return array;
    }

    /** Number of entries of all arrays together. */
    public long count() {
        return arrays.values().stream().mapToLong(INDArray::length).sum();
    }

    public Parameters copy() {
        return copyOf(arrays);
    }

    /** The same numbers rounded to another format, as copies. */
    public Parameters castTo(Precision precision) {
        return map(array -> array.castTo(precision.dataType()).dup('c'));
    }

    /** A copy with every number replaced by the next larger one of its format. */
    public Parameters oneUlpAway() {
        return map(array -> {
            INDArray moved = array.dup('c');
            for (long i = 0; i < moved.length(); i++) {
                double value = moved.getDouble(i);
                moved.putScalar(
                        i, moved.dataType() == DataType.FLOAT ? Math.nextUp((float) value) : Math.nextUp(value));
            }
            return moved;
        });
    }

    public Parameters map(UnaryOperator<INDArray> function) {
        Map<String, INDArray> mapped = new LinkedHashMap<>();
        arrays.forEach((name, array) -> mapped.put(name, function.apply(array)));
        return new Parameters(mapped);
    }

    /** Combines the arrays of each name with a function. */
    public Parameters combine(Parameters other, BinaryOperator<INDArray> function) {
        Map<String, INDArray> combined = new LinkedHashMap<>();
        arrays.forEach((name, array) -> combined.put(name, function.apply(array, other.get(name))));
        return new Parameters(combined);
    }

    /** All numbers one after another, each array in row-major order. */
    public double[] toVector() {
        double[] vector = new double[Math.toIntExact(count())];
        int next = 0;
        for (INDArray array : arrays.values()) {
            INDArray dense = array.ordering() == 'c' && !array.isView() ? array : array.dup('c');
            double[] values = dense.data().asDouble();
            System.arraycopy(values, 0, vector, next, values.length);
            next += values.length;
        }
        return vector;
    }

    /** The Euclidean norm of all numbers together, without overflow on the way. */
    public double norm() {
        return Norm.L2.of(toVector());
    }

    /** Whether every number is finite. */
    public boolean isFinite() {
        return Arrays.stream(toVector()).allMatch(Double::isFinite);
    }

    /**
     * Checks names, order and shapes. DL4J silently accepts arrays of other shapes, so every build checks first.
     *
     * @throws IllegalArgumentException if names, order or shapes are not those of the model
     */
    public void requireShapesOf(ModelSpec model) {
        Map<String, long[]> expected = model.parameterShapes();
        if (!List.copyOf(expected.keySet()).equals(List.copyOf(names()))) {
            throw new IllegalArgumentException(
                    "model '%s' has the parameters %s, not %s".formatted(model.name(), expected.keySet(), names()));
        }
        expected.forEach((name, shape) -> {
            if (!Arrays.equals(shape, get(name).shape())) {
                throw new IllegalArgumentException("parameter '%s' of model '%s' has shape %s, not %s"
                        .formatted(
                                name,
                                model.name(),
                                Arrays.toString(shape),
                                Arrays.toString(get(name).shape())));
            }
        });
    }

    @Override
    public String toString() {
        return arrays.toString();
    }
}
