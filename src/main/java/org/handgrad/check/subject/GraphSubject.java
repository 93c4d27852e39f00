package org.handgrad.check.subject;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handgrad.autodiff.Differentiation;
import org.handgrad.check.evidence.Witness;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A SameDiff graph, which knows its own derivatives. A copy of it is worked on. */
public final class GraphSubject implements Subject {
    private final SameDiff graph;
    private final Map<String, INDArray> placeholders;
    private final String cost;
    private final Map<String, Double> constants;
    private Differentiation differentiation;

    /**
     * A graph and what it is given.
     *
     * @param cost the name of the variable that is differentiated
     */
    public GraphSubject(
            SameDiff graph, Map<String, INDArray> placeholders, String cost, Map<String, Double> constants) {
        this.graph = graph.dup();
        this.placeholders = Map.copyOf(placeholders);
        this.cost = cost;
        this.constants = Map.copyOf(constants);
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
    public double cost(Parameters at) {
        at.arrays().forEach((name, array) -> graph.getVariable(name).setArray(array.dup('c')));
        return graph.output(placeholders, cost).get(cost).getDouble(0);
    }

    @Override
    public Parameters gradient(Witness witness, Parameters at) {
        if (differentiation == null) {
            differentiation = Differentiation.of(graph, cost);
        }
        at.arrays().forEach((name, array) -> graph.getVariable(name).setArray(array.dup('c')));
        return Parameters.owning(differentiation.gradients(placeholders, List.copyOf(at.names())));
    }

    @Override
    public Map<String, Double> constants() {
        return constants;
    }
}
