package org.handgrad.check.cost;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.check.cost.BackPropagationMistake.Kind;
import org.handgrad.data.Batch;
import org.handgrad.hand.activation.HandActivation;
import org.handgrad.hand.activation.Identity;
import org.handgrad.hand.loss.HandLoss;
import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.hand.ops.KernelOps;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Penalty;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Back-propagation with one deliberate mistake, computed in float64, to recognise the mistake in a gradient. */
public final class MistakenBackPropagation {
    private static final ArrayOps OPS = KernelOps.eager();

    private final ModelSpec model;
    private final Parameters at;
    private final INDArray y;
    private final BackPropagationMistake mistake;
    private final List<INDArray> weighted = new ArrayList<>();
    private final List<INDArray> activations = new ArrayList<>();

    /**
     * A forward pass.
     *
     * @param at parameters in float64
     * @param batch in float64
     */
    public MistakenBackPropagation(ModelSpec model, Parameters at, Batch batch, BackPropagationMistake mistake) {
        this.model = model;
        this.at = at;
        this.y = batch.y();
        this.mistake = mistake;
        activations.add(batch.x());
        for (int l = 1; l <= model.depth(); l++) {
            INDArray z = activations.get(l - 1).mmul(at.get(ModelSpec.weights(l))); // [n,k] Z = A⁻ W
            if (model.layer(l).bias()) {
                z = z.addRowVector(at.get(ModelSpec.biases(l))); // [n,k] Z = A⁻ W + b
            }
            weighted.add(z);
            activations.add(HandActivation.of(model.layer(l)).forward(OPS, z)); // [n,k] A = σ(Z)
        }
    }

    /** ∂C/∂θ, ∂C/∂x and ∂C/∂a of the hidden layers, all with the mistake. */
    public Parameters gradients() {
        Map<String, INDArray> gradients = new LinkedHashMap<>();
        at.names().forEach(name -> gradients.put(name, null)); // the order of the parameters
        INDArray delta = outputDelta(); // [n,k] δ
        for (int l = model.depth(); l >= 1; l--) {
            INDArray counted = counted(delta);
            INDArray w = at.get(ModelSpec.weights(l));
            gradients.put(
                    ModelSpec.weights(l),
                    penalized(
                            below(l).transpose().mmul(counted),
                            w,
                            decay(),
                            model.penalty().weights().l1())); // A⁻ᵀ δ + λ W + λ₁ sign W
            if (model.layer(l).bias()) {
                INDArray b = at.get(ModelSpec.biases(l));
                INDArray sum = counted.sum(made(Kind.BIAS_OVER_UNITS, l) ? 1 : 0); // [k] Σᵢ δᵢ
                Penalty.Strength strength = model.penalty().biases();
                gradients.put(ModelSpec.biases(l), penalized(sum, b, decayOfBiases(), strength.l1()));
            }
            INDArray passed = delta.mmul(made(Kind.PASSED_WITHOUT_TRANSPOSING, l) ? w : w.transpose()); // [n,d] δ Wᵀ
            gradients.put(ActivationCost.name(l - 1), passed);
            if (l > 1) {
                delta = sloped(passed, l - 1); // [n,d] δ⁻ = ∂C/∂A⁻ ⊙ σ′(Z⁻)
            }
        }
        return Parameters.owning(gradients);
    }

    private boolean made(Kind kind, int layer) {
        return mistake.kind() == kind && mistake.layer() == layer;
    }

    private static INDArray penalized(INDArray gradient, INDArray theta, double l2, double l1) {
        return gradient.add(theta.mul(l2)).add(Transforms.sign(theta).mul(l1)); // ∂C/∂θ + λ θ + λ₁ sign θ
    }

    private double decay() {
        double lambda = model.penalty().weights().l2();
        return switch (mistake.kind()) {
            case DECAY_LEFT_OUT -> 0;
            case DECAY_HALVED -> lambda / 2;
            case DECAY_TWICE -> lambda * 2;
            default -> lambda;
        };
    }

    private double decayOfBiases() {
        Penalty penalty = model.penalty();
        double ofWeights =
                mistake.kind() == Kind.DECAY_ON_BIASES ? penalty.weights().l2() : 0;
        return penalty.biases().l2() + ofWeights;
    }

    private INDArray outputDelta() {
        int last = model.depth();
        HandLoss loss = HandLoss.of(model.loss());
        INDArray z = weighted.get(last - 1);
        INDArray a = activations.get(last);
        INDArray delta;
        if (model.loss().absorbsOutputSlope()) {
            INDArray fused = loss.delta(OPS, HandActivation.of(model.layer(last)), z, a, y); // δ
            delta = made(Kind.SLOPE_TWICE, last) ? onceMore(fused, last) : fused;
        } else {
            delta = sloped(loss.delta(OPS, new Identity(), z, a, y), last); // ∂C/∂a ⊙ σ′
        }
        return mistake.kind() == Kind.FACTOR ? delta.mul(mistake.factor()) : delta;
    }

    private INDArray sloped(INDArray gradient, int l) {
        if (made(Kind.SLOPE_MISSING, l)) {
            return gradient;
        }
        INDArray once = onceMore(gradient, l);
        return made(Kind.SLOPE_TWICE, l) ? onceMore(once, l) : once;
    }

    private INDArray onceMore(INDArray gradient, int l) {
        HandActivation activation = HandActivation.of(model.layer(l));
        INDArray a = activations.get(l);
        if (made(Kind.SOFTMAX_DIAGONAL, l)) {
            return a.mul(gradient).mul(a.rsub(1)); // a (1 − a) ∂C/∂a
        }
        return made(Kind.SLOPE_AT_ACTIVATION, l)
                ? activation.delta(OPS, a, activation.forward(OPS, a), gradient) // ∂C/∂a ⊙ σ′(a)
                : activation.delta(OPS, weighted.get(l - 1), a, gradient); // ∂C/∂a ⊙ σ′(z)
    }

    private INDArray below(int l) {
        INDArray a = activations.get(l - 1);
        if (made(Kind.BELOW_MISSING, l)) {
            return Nd4j.onesLike(a);
        }
        if (made(Kind.BELOW_IS_INPUT, l)) {
            return activations.get(0);
        }
        return made(Kind.BELOW_NOT_ACTIVATED, l) ? weighted.get(l - 2) : a;
    }

    /** δ with the samples that count. */
    private INDArray counted(INDArray delta) {
        long n = delta.size(0);
        if (mistake.kind() != Kind.ONLY_FIRST_SAMPLE && mistake.kind() != Kind.ONLY_LAST_SAMPLE) {
            return delta;
        }
        long kept = mistake.kind() == Kind.ONLY_FIRST_SAMPLE ? 0 : n - 1;
        INDArray one = Nd4j.zerosLike(delta);
        one.putRow(kept, delta.getRow(kept));
        return one;
    }
}
