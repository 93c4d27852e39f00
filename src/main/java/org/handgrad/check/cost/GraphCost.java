package org.handgrad.check.cost;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.handgrad.autodiff.GraphGradients;
import org.handgrad.check.evidence.Witness;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.VariableType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A copy of a SameDiff graph, which can compute its own derivatives. */
public final class GraphCost implements CostFunction {
    private final SameDiff graph;
    private final Map<String, INDArray> placeholders;
    private final String cost;
    private GraphGradients derivatives;

    /**
     * A graph and what it is given.
     *
     * @param cost the name of the variable that is differentiated
     * @throws IllegalArgumentException if the graph has no such variable, or no such placeholders
     */
    public GraphCost(SameDiff graph, Map<String, INDArray> placeholders, String cost) {
        if (!graph.hasVariable(cost)) {
            throw new IllegalArgumentException("the graph has no variable '%s' to differentiate, only %s"
                    .formatted(cost, new TreeSet<>(graph.variableMap().keySet())));
        }
        for (String name : placeholders.keySet()) {
            if (!graph.inputs().contains(name)) {
                throw new IllegalArgumentException(
                        "the graph has no placeholder '%s', only %s".formatted(name, new TreeSet<>(graph.inputs())));
            }
        }
        this.graph = graph.dup();
        this.placeholders = Map.copyOf(placeholders);
        this.cost = cost;
    }

    /** As it is, if these are variables of the graph. */
    @Override
    public Parameters point(Parameters arrays) {
        arrays.arrays().forEach(this::requireVariable);
        return arrays;
    }

    private void requireVariable(String name, INDArray array) {
        SDVariable variable = graph.getVariable(name);
        if (variable == null || variable.getVariableType() != VariableType.VARIABLE) {
            throw new IllegalArgumentException("the graph has no variable '%s', only %s".formatted(name, variables()));
        }
        boolean shaped = variable.getShape() == null || Arrays.equals(variable.getShape(), array.shape());
        if (!shaped || variable.dataType() != array.dataType()) {
            throw new IllegalArgumentException("variable '%s' of the graph is %s %s, not %s %s"
                    .formatted(
                            name,
                            variable.dataType(),
                            Arrays.toString(variable.getShape()),
                            array.dataType(),
                            Arrays.toString(array.shape())));
        }
    }

    private List<String> variables() {
        return graph.variables().stream()
                .filter(variable -> variable.getVariableType() == VariableType.VARIABLE)
                .map(SDVariable::name)
                .sorted()
                .toList();
    }

    @Override
    public String name() {
        return cost;
    }

    @Override
    public Set<Witness> witnesses() {
        return EnumSet.of(Witness.AUTODIFF, Witness.DIFFERENCES, Witness.REMAINDER);
    }

    @Override
    public Precision costPrecision(Precision gradient) {
        return gradient;
    }

    @Override
    public double value(Parameters at) {
        set(at);
        INDArray value = graph.output(placeholders, cost).get(cost);
        if (value.length() != 1) {
            throw new IllegalArgumentException("'%s' of the graph is an array of shape %s, not a number"
                    .formatted(cost, Arrays.toString(value.shape())));
        }
        return value.getDouble(0);
    }

    @Override
    public Parameters gradient(Witness witness, Parameters at) {
        if (derivatives == null) {
            value(at); // is a number
            derivatives = GraphGradients.of(graph, cost);
        }
        set(at);
        return Parameters.owning(derivatives.gradients(placeholders, List.copyOf(at.names())));
    }

    private void set(Parameters at) {
        at.arrays().forEach((name, array) -> graph.getVariable(name).setArray(array.dup('c')));
    }

    @Override
    public Map<String, Double> constants() {
        return Map.of();
    }
}
