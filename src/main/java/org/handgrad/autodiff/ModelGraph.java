package org.handgrad.autodiff;

import java.util.LinkedHashMap;
import java.util.Map;
import org.handgrad.model.Activation;
import org.handgrad.model.ModelSpec;
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

    /** From here on log(1 + e^z) is z but for less than u in float64. */
    private static final double ROUNDED_TO_Z = 40;

    private final SameDiff graph = SameDiff.create();
    private final ModelSpec model;
    private final DataType type;

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
            a = activate(model.layer(l).activation(), z);
            a = graph.identity(l < model.depth() ? activation(l) : PREDICTION, a);
        }
        SDVariable cost = cost(z, a, y);
        if (model.weightDecay() > 0) {
            for (int l = 1; l <= model.depth(); l++) {
                SDVariable w = parameters.get(ModelSpec.weights(l));
                cost = cost.add(w.mul(w).sum().mul(model.weightDecay() / 2));
            }
        }
        graph.identity(COST, cost);
        graph.setLossVariables(COST);
    }

    private SDVariable activate(Activation activation, SDVariable z) {
        return switch (activation) {
            case IDENTITY -> z;
            case SIGMOID -> graph.nn().sigmoid(z);
            case TANH -> graph.math().tanh(z);
            case RELU -> graph.nn().relu(z, 0);
            case SOFTPLUS -> graph.nn().softplus(z);
            case SOFTMAX -> graph.nn().softmax(z, 1);
        };
    }

    /**
     * A⁻ W. A single number times a single number is written as such: the derivative of SameDiff's matrix product fails
     * when all sizes are 1.
     */
    private SDVariable product(SDVariable below, SDVariable w, int l) {
        return model.width(l - 1) == 1 && model.width(l) == 1 ? below.mul(w) : below.mmul(w);
    }

    /** Sums over outputs are means times k: a SameDiff sum along an axis of length 1 fails. */
    private SDVariable cost(SDVariable z, SDVariable a, SDVariable y) {
        int k = model.outputs();
        return switch (model.loss()) {
            case MSE -> a.sub(y).mul(a.sub(y)).mean();
            case L2 -> a.sub(y).mul(a.sub(y)).mean().mul(k);
            case XENT -> softplus(z).sub(z.mul(y)).mean().mul(k);
            case MCXENT -> logSoftmax(z).mul(y).mean().mul(-k);
        };
    }

    /** log(1 + e^z) = log(1 + e^min(z, c)) + max(z − c, 0) but for e^−c: SameDiff's own overflows. */
    private SDVariable softplus(SDVariable z) {
        SDVariable beyond = graph.nn().relu(z.sub(ROUNDED_TO_Z), 0);
        return graph.nn().softplus(z.sub(beyond)).add(beyond);
    }

    /** z − m − log Σⱼ e^(zⱼ − m), m the largest: SameDiff's own is −∞ where e^(z − m) underflows, and times 0 NaN. */
    private SDVariable logSoftmax(SDVariable z) {
        SDVariable shifted = z.sub(z.max(true, 1));
        SDVariable sum = graph.math().exp(shifted).sum(true, 1); // softmax has at least two units
        return shifted.sub(graph.math().log(sum));
    }
}
