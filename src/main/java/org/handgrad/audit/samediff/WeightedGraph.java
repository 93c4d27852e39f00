package org.handgrad.audit.samediff;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A graph of one operation, whose output is multiplied entry by entry with fixed weights: the score is the sum of that. */
final class WeightedGraph {
    private static final String WEIGHTED = "weighted";

    private final SameDiff graph = SameDiff.create();
    private final boolean differentiable;

    /**
     * Makes it.
     *
     * @param arguments the variables' values
     * @throws IllegalArgumentException if the operation does not take them
     */
    WeightedGraph(GraphMethod operation, List<INDArray> arguments, int axis) {
        try {
            List<SDVariable> variables = new ArrayList<>();
            for (int i = 0; i < arguments.size(); i++) {
                variables.add(graph.var(name(i), arguments.get(i)));
            }
            SDVariable output = operation.in(graph, variables, axis);
            INDArray value = graph.output(Map.of(), output.name()).get(output.name());
            differentiable = value.dataType() == DataType.DOUBLE;
            if (differentiable) {
                output.mul(WEIGHTED, graph.constant("weights", weights(value.shape())));
                graph.setLossVariables(WEIGHTED);
            }
        } catch (InvocationTargetException | RuntimeException e) {
            throw new IllegalArgumentException(e.getCause() == null ? e : e.getCause());
        }
    }

    private static String name(int argument) {
        return "x" + argument;
    }

    private static INDArray weights(long[] shape) {
        INDArray weights = Nd4j.create(DataType.DOUBLE, shape);
        for (long i = 0; i < weights.length(); i++) {
            weights.putScalar(i, 1 - 0.375 * (i % 5));
        }
        return weights;
    }

    /** Whether it has values that a derivative could be of. */
    boolean isDifferentiable() {
        return differentiable;
    }

    /** The score where one argument has other values. */
    double score(int argument, INDArray values) {
        graph.getVariable(name(argument)).setArray(values);
        INDArray weighted = graph.output(Map.of(), WEIGHTED).get(WEIGHTED);
        return weighted.isEmpty() ? 0 : weighted.sumNumber().doubleValue();
    }

    /** What SameDiff says is its gradient with respect to that argument; null where it has none. */
    INDArray gradient(int argument, INDArray values) {
        graph.getVariable(name(argument)).setArray(values);
        return graph.calculateGradients(Map.of(), name(argument)).get(name(argument));
    }
}
