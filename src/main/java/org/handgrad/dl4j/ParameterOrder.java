package org.handgrad.dl4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** DL4J's order of all parameters, and of what an updater remembers of them: layer by layer, W column by column and then b. */
record ParameterOrder(ModelSpec model, Precision precision) {
    /** [count], of arrays one after another [each of so many]. */
    INDArray flat(List<Parameters> arrays) {
        return Nd4j.concat(0, arrays.stream().map(this::flat).toArray(INDArray[]::new));
    }

    /** [count] */
    INDArray flat(Parameters parameters) {
        INDArray[] arrays = parameters.castTo(precision).arrays().values().toArray(INDArray[]::new);
        return Nd4j.toFlattened('f', arrays).reshape(parameters.count());
    }

    /** Parts of an array that holds one number for each entry [1, count]; who writes to a part writes to the array. */
    Map<String, INDArray> views(INDArray flat) {
        Map<String, INDArray> views = new LinkedHashMap<>();
        INDArray row = flat.reshape(flat.length());
        long from = 0;
        for (Map.Entry<String, long[]> parameter : model.parameterShapes().entrySet()) {
            long to = from + Arrays.stream(parameter.getValue()).reduce(1, (a, b) -> a * b);
            views.put(
                    parameter.getKey(), row.get(NDArrayIndex.interval(from, to)).reshape('f', parameter.getValue()));
            from = to;
        }
        return views;
    }

    /** As copies. */
    List<Parameters> parts(INDArray flat, int parts) {
        List<Parameters> separated = new ArrayList<>();
        INDArray row = flat.reshape(flat.length());
        long from = 0;
        for (int i = 0; i < parts; i++) {
            Map<String, INDArray> arrays = new LinkedHashMap<>();
            for (Map.Entry<String, long[]> parameter : model.parameterShapes().entrySet()) {
                long to = from + Arrays.stream(parameter.getValue()).reduce(1, (a, b) -> a * b);
                INDArray numbers = row.get(NDArrayIndex.interval(from, to)).dup();
                arrays.put(parameter.getKey(), numbers.reshape('f', parameter.getValue()));
                from = to;
            }
            separated.add(Parameters.copyOf(arrays));
        }
        return separated;
    }
}
