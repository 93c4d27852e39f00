package org.handgrad.numeric;

import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import org.handgrad.model.Parameters;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Lines through one point: along one entry, or along a direction of one array. */
public final class LinesThroughPoint {
    private final Parameters moving;
    private final ToDoubleFunction<Parameters> cost;

    /**
     * Lines through a copy of a point.
     *
     * @param cost receives the same arrays in every call, moved; must not keep them
     */
    public LinesThroughPoint(Parameters at, ToDoubleFunction<Parameters> cost) {
        this.moving = at.copy();
        this.cost = cost;
    }

    /** C at the point itself. */
    public double here() {
        return cost.applyAsDouble(moving);
    }

    /** Moves one entry, counted in row-major order, and puts it back. */
    public CostAlongLine entry(String name, long index) {
        INDArray array = moving.get(name);
        double original = array.getDouble(index);
        return line(array, Math.abs(original), 1, shift -> {
            array.putScalar(index, original + shift);
            double moved = array.getDouble(index);
            double there = cost.applyAsDouble(moving);
            array.putScalar(index, original);
            return new CostAlongLine.Moved(moved - original, there);
        });
    }

    /** Moves an array in place along a unit direction, given in row-major order, and restores it. */
    public CostAlongLine direction(String name, double[] direction) {
        INDArray array = moving.get(name);
        INDArray original = array.dup('c');
        double[] from = original.data().asDouble();
        INDArray unit =
                Nd4j.createFromArray(direction).reshape('c', array.shape()).castTo(array.dataType());
        double size = Arrays.stream(from).map(Math::abs).max().orElse(0);
        return line(
                array,
                size,
                Math.sqrt(direction.length),
                shift -> { // each entry moves by about shift / √n
                    array.assign(unit).muli(shift).addi(original);
                    double distance = projected(array.data().asDouble(), from, direction);
                    double there = cost.applyAsDouble(moving);
                    array.assign(original);
                    return new CostAlongLine.Moved(distance, there);
                });
    }

    private static CostAlongLine line(
            INDArray array, double size, double times, DoubleFunction<CostAlongLine.Moved> moved) {
        double spacing = times * (array.dataType() == DataType.FLOAT ? Math.ulp((float) size) : Math.ulp(size));
        return new CostAlongLine() {
            @Override
            public Moved move(double shift) {
                return moved.apply(shift);
            }

            @Override
            public double size() {
                return size;
            }

            @Override
            public double spacing() {
                return spacing;
            }

            @Override
            public double unitRoundoff() {
                return array.dataType() == DataType.FLOAT ? 0x1p-24 : 0x1p-53;
            }
        };
    }

    private static double projected(double[] to, double[] from, double[] direction) {
        double sum = 0;
        for (int i = 0; i < direction.length; i++) {
            sum += (to[i] - from[i]) * direction[i];
        }
        return sum;
    }
}
