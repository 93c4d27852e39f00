package org.handgrad.autodiff;

import java.util.LinkedHashMap;
import java.util.Map;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Penalty;
import org.handgrad.model.Precision;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;

/** Says a model as a SameDiff graph with the placeholders {@code x}, {@code y}, the {@code prediction} and the {@code cost}. */
final class ModelGraph {
    static final String X = "x";
    static final String Y = "y";
    static final String PREDICTION = "prediction";
    static final String COST = "cost";

    private final SameDiff graph = SameDiff.create();
    private final ModelSpec model;
    private final DataType type;
    private final ActivationGraph activations = new ActivationGraph(graph);

    private ModelGraph(ModelSpec model, Precision precision) {
        this.model = model;
        this.type = precision.dataType();
    }

    static SameDiff of(ModelSpec model, Precision precision) {
        ModelGraph building = new ModelGraph(model, precision);
        building.build();
        return building.graph;
    }

    /** The name of A⁽ˡ⁾, l of 0..L−1; A⁽⁰⁾ is the placeholder {@code x}. */
    static String activation(int l) {
        return l == 0 ? X : "a" + l;
    }

    private void build() {
        Map<String, SDVariable> parameters = new LinkedHashMap<>();
        model.parameterShapes().forEach((name, shape) -> parameters.put(name, graph.var(name, type, shape)));
        SDVariable a = graph.placeHolder(X, type, -1, model.inputs());
        SDVariable y = graph.placeHolder(Y, type, -1, model.outputs());
        SDVariable z = a;
        for (int l = 1; l <= model.depth(); l++) {
            z = product(a, parameters.get(ModelSpec.weights(l)), l);
            if (model.layer(l).bias()) {
                z = z.add(parameters.get(ModelSpec.biases(l)));
            }
            a = activations.of(model.layer(l), z);
            a = graph.identity(l < model.depth() ? activation(l) : PREDICTION, a);
        }
        SDVariable cost = new LossGraph(graph, activations, model.outputs()).of(model.loss(), z, a, y);
        for (Map.Entry<String, SDVariable> parameter : parameters.entrySet()) {
            Penalty.Strength strength = model.penalty().of(parameter.getKey());
            SDVariable theta = parameter.getValue();
            if (strength.l2() > 0) {
                cost = cost.add(theta.mul(theta).sum().mul(strength.l2() / 2));
            }
            if (strength.l1() > 0) {
                cost = cost.add(graph.math().abs(theta).sum().mul(strength.l1()));
            }
        }
        graph.identity(COST, cost);
        graph.setLossVariables(COST);
    }

    /**
     * A⁻ W. A single number times a single number is written as such: the derivative of SameDiff's matrix product fails
     * when all sizes are 1.
     */
    private SDVariable product(SDVariable below, SDVariable w, int l) {
        return model.width(l - 1) == 1 && model.width(l) == 1 ? below.mul(w) : below.mmul(w);
    }
}
