package org.handgrad.check.cost;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handgrad.check.evidence.Incomparable;
import org.handgrad.check.evidence.Witness;
import org.handgrad.data.Batch;
import org.handgrad.hand.HandNetwork;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The cost of a model at fixed parameters, as a function of the activations A⁽ˡ⁾ between its layers; A⁽⁰⁾ = X. A witness that
 * knows only inputs is asked of the model that remains above them.
 */
public final class ActivationCost implements CostFunction {
    private final ModelCost whole;
    private final ModelSpec model;
    private final Batch batch;
    private final int l;
    private final Parameters theta;
    private final ModelSpec above;
    private final Parameters thetaAbove;
    private final HandNetwork hand;
    private final INDArray y;

    /**
     * One layer's activations at one point.
     *
     * @param whole the same model over the same batch as a function of its parameters
     * @param l of 0..L−1
     * @param theta in the format of the gradient that is checked
     */
    public ActivationCost(ModelCost whole, ModelSpec model, Batch batch, int l, Parameters theta) {
        this.whole = whole;
        this.model = model;
        this.batch = batch.castTo(Precision.of(theta).dataType());
        this.l = l;
        this.theta = theta;
        this.above = model.above(l);
        this.thetaAbove = remaining();
        this.hand = new HandNetwork(above, Precision.FLOAT64, ModelCost.UNUSED, thetaAbove);
        this.y = batch.y().castTo(Precision.FLOAT64.dataType());
    }

    /** What the activations are called: {@code x}, {@code a1} … */
    public static String name(int l) {
        return l == 0 ? "x" : "a" + l;
    }

    private Parameters remaining() {
        Map<String, INDArray> remaining = new LinkedHashMap<>();
        for (int m = l + 1; m <= model.depth(); m++) {
            remaining.put(ModelSpec.weights(m - l), theta.get(ModelSpec.weights(m)));
            if (model.layer(m).bias()) {
                remaining.put(ModelSpec.biases(m - l), theta.get(ModelSpec.biases(m)));
            }
        }
        return Parameters.copyOf(remaining);
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public Set<Witness> witnesses() {
        return EnumSet.allOf(Witness.class);
    }

    @Override
    public Precision costPrecision(Precision gradient) {
        return Precision.FLOAT64;
    }

    @Override
    public double value(Parameters at) {
        return hand.cost(new Batch(at.get(name(l)), y));
    }

    @Override
    public Parameters gradient(Witness witness, Parameters at) {
        return witness == Witness.DL4J
                ? dl4j(thetaAbove, at, batch.y())
                : named(whole.autodiff(theta).activations().get(l));
    }

    /** Autodiff computes the activations from x, and DL4J is given them. */
    @Override
    public List<Parameters> rounded(Witness witness, Parameters at) {
        if (witness != Witness.DL4J) {
            return whole.rounded(theta)
                    .map(pass -> named(pass.activations().get(l)))
                    .toList();
        }
        return List.of(dl4j(
                thetaAbove.oneUlpAway(),
                at.oneUlpAway(),
                ModelCost.nearby(batch).y()));
    }

    private Parameters dl4j(Parameters parameters, Parameters at, INDArray targets) {
        return named(new Dl4jWitness(above, Precision.of(theta), parameters)
                .inputGradient(new Batch(at.get(name(l)), targets)));
    }

    private Parameters named(INDArray gradient) {
        return Parameters.copyOf(Map.of(name(l), gradient));
    }

    @Override
    public Optional<Incomparable> incomparable(Witness witness, Parameters at) {
        return whole.incomparable(witness, theta);
    }

    @Override
    public Map<String, Double> constants() {
        return whole.constants();
    }
}
