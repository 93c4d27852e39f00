package org.handgrad.autodiff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.nd4j.autodiff.functions.DifferentialFunction;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The derivatives of one number of a SameDiff graph. Every operation's derivative is SameDiff's own, {@code diff};
 * this class applies them in the order of the chain rule, from the cost back to its inputs. SameDiff's {@code
 * createGradFunction} does the same, but prints every operation to standard output and ignores log settings.
 *
 * <p>The graph gains the operations of its derivatives.
 */
public final class GraphGradients {
    private final SameDiff graph;
    private final String cost;

    private GraphGradients(SameDiff graph, String cost) {
        this.graph = graph;
        this.cost = cost;
    }

    /**
     * Adds the derivatives of a cost to its graph.
     *
     * @param cost the name of a floating-point variable of one number
     */
    public static GraphGradients of(SameDiff graph, String cost) {
        GraphGradients gradients = new GraphGradients(graph, cost);
        gradients.sweep();
        return gradients;
    }

    /** ∂cost/∂v for variables and placeholders v; zeros where the cost does not depend on v. */
    public Map<String, INDArray> gradients(Map<String, INDArray> placeholders, List<String> names) {
        Map<String, String> derivatives = new LinkedHashMap<>();
        for (String name : names) {
            SDVariable derivative = graph.getGradForVariable(name);
            if (derivative != null) {
                derivatives.put(name, derivative.name());
            }
        }
        Map<String, INDArray> computed =
                graph.output(placeholders, new LinkedHashSet<>(derivatives.values()).toArray(String[]::new));
        Map<String, INDArray> gradients = new LinkedHashMap<>();
        for (String name : names) {
            gradients.put(
                    name,
                    derivatives.containsKey(name)
                            ? computed.get(derivatives.get(name)).dup('c')
                            : zeros(placeholders, name));
        }
        return gradients;
    }

    private INDArray zeros(Map<String, INDArray> placeholders, String name) {
        INDArray value = placeholders.containsKey(name) ? placeholders.get(name) : graph.getArrForVarName(name);
        return Nd4j.zeros(value.dataType(), value.shape());
    }

    private void sweep() {
        List<DifferentialFunction> operations = new ArrayList<>(Arrays.asList(graph.ops()));
        Set<String> reached = new HashSet<>(Set.of(cost));
        SDVariable one = graph.constant(Nd4j.scalar(graph.getVariable(cost).dataType(), 1));
        graph.setGradientForVariableName(cost, one);
        Collections.reverse(operations); // SameDiff keeps them in the order in which they can be computed
        for (DifferentialFunction operation : operations) {
            String[] outputs = operation.outputVariablesNames();
            if (Arrays.stream(outputs).anyMatch(reached::contains)) {
                operation.diff(Arrays.stream(outputs).map(this::derivative).toList());
                for (SDVariable argument : operation.args()) {
                    if (argument.dataType().isFPType()) {
                        reached.add(argument.name());
                    }
                }
            }
        }
    }

    /** ∂cost/∂v, or zeros where only another output of the same operation leads to the cost. */
    private SDVariable derivative(String name) {
        SDVariable known = graph.getGradForVariable(name);
        return Objects.requireNonNullElseGet(known, () -> graph.zerosLike(graph.getVariable(name)));
    }
}
