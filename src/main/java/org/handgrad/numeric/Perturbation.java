package org.handgrad.numeric;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.handgrad.model.Parameters;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Moves one entry of the parameters at a time and asks the cost there. */
final class Perturbation {
    private final Parameters moving;
    private final ToDoubleFunction<Parameters> cost;

    Perturbation(Parameters at, ToDoubleFunction<Parameters> cost) {
        this.moving = at.copy();
        this.cost = cost;
    }

    /** Numbers computed for one entry by moving it. */
    @FunctionalInterface
    interface EntryFunction {
        double[] of(Entry entry);
    }

    /** One entry of the parameters. */
    final class Entry {
        private final INDArray array;
        private final long index;

        private Entry(INDArray array, long index) {
            this.array = array;
            this.index = index;
        }

        /** C with this entry moved by a shift, and put back afterwards. */
        CostAlongLine.Moved move(double shift) {
            double original = array.getDouble(index);
            array.putScalar(index, original + shift);
            double moved = array.getDouble(index);
            double there = cost.applyAsDouble(moving);
            array.putScalar(index, original);
            return new CostAlongLine.Moved(moved - original, there);
        }
    }

    /** The k-th result has, for each parameter, an array of the k-th numbers of its entries, in float64. */
    List<Parameters> forEachEntry(int count, EntryFunction function) {
        List<Map<String, INDArray>> results = Stream.generate(
                        () -> (Map<String, INDArray>) new LinkedHashMap<String, INDArray>())
                .limit(count)
                .toList();
        moving.arrays().forEach((name, array) -> {
            for (Map<String, INDArray> result : results) {
                result.put(name, Nd4j.create(DataType.DOUBLE, array.shape()));
            }
            for (long i = 0; i < array.length(); i++) {
                double[] numbers = function.of(new Entry(array, i));
                for (int k = 0; k < count; k++) {
                    results.get(k).get(name).putScalar(i, numbers[k]);
                }
            }
        });
        return results.stream().map(Parameters::owning).toList();
    }
}
