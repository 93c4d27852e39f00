package org.handgrad.check.cost;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.check.diagnosis.CandidateFactors;
import org.handgrad.check.diagnosis.Cause;
import org.handgrad.model.Activation;
import org.handgrad.model.ModelSpec;

/**
 * A known mistake in back-propagation.
 *
 * @param kind what
 * @param layer where, from 1
 * @param cause as a reader wants to hear it
 * @param factor of the part of the cost without weight decay, for {@link Kind#FACTOR}
 */
public record BackPropagationMistake(Kind kind, int layer, Cause cause, double factor) {
    /** What may be done wrong. */
    public enum Kind {
        SLOPE_MISSING,
        SLOPE_TWICE,
        SLOPE_AT_ACTIVATION,
        SOFTMAX_DIAGONAL,
        BELOW_NOT_ACTIVATED,
        BELOW_IS_INPUT,
        BELOW_MISSING,
        PASSED_WITHOUT_TRANSPOSING,
        BIAS_OVER_UNITS,
        ONLY_FIRST_SAMPLE,
        ONLY_LAST_SAMPLE,
        DECAY_LEFT_OUT,
        DECAY_HALVED,
        DECAY_TWICE,
        DECAY_ON_BIASES,
        FACTOR,
        NONE
    }

    public static BackPropagationMistake of(Kind kind, int layer, String sentence) {
        return new BackPropagationMistake(kind, layer, new Cause(sentence), 1);
    }

    /** All mistakes that are possible in a model over n samples. */
    public static List<BackPropagationMistake> all(ModelSpec model, long n) {
        List<BackPropagationMistake> mistakes = new ArrayList<>();
        for (int l = model.depth(); l >= 1; l--) {
            ofLayer(model, l, n, mistakes);
        }
        if (n > 1) {
            mistakes.add(
                    of(Kind.ONLY_FIRST_SAMPLE, 0, "the sum over samples is missing: only the first sample counts"));
            mistakes.add(of(Kind.ONLY_LAST_SAMPLE, 0, "the sum over samples is missing: only the last sample counts"));
        }
        if (model.penalty().weights().l2() > 0) {
            mistakes.add(new BackPropagationMistake(Kind.DECAY_LEFT_OUT, 0, Cause.DECAY_LEFT_OUT, 1));
            mistakes.add(new BackPropagationMistake(Kind.DECAY_HALVED, 0, Cause.DECAY_HALVED, 1));
            mistakes.add(new BackPropagationMistake(Kind.DECAY_TWICE, 0, Cause.DECAY_DOUBLED, 1));
            mistakes.add(new BackPropagationMistake(Kind.DECAY_ON_BIASES, 0, Cause.DECAY_WHERE_NONE_IS, 1));
            factor("2", 2, mistakes);
            factor("n", (double) n, mistakes);
            factor("k", model.outputs(), mistakes);
            factor("nk", (double) n * model.outputs(), mistakes);
            mistakes.add(new BackPropagationMistake(Kind.FACTOR, 0, Cause.SIGN, -1));
        }
        return mistakes;
    }

    private static void factor(String name, double value, List<BackPropagationMistake> mistakes) {
        if (value != 1) {
            mistakes.add(new BackPropagationMistake(Kind.FACTOR, 0, CandidateFactors.tooMany(name), value));
            mistakes.add(new BackPropagationMistake(Kind.FACTOR, 0, CandidateFactors.missing(name), 1 / value));
        }
    }

    private static void ofLayer(ModelSpec model, int l, long n, List<BackPropagationMistake> mistakes) {
        Activation activation = model.layer(l).activation();
        boolean last = l == model.depth();
        boolean fused = last && model.loss().absorbsOutputSlope();
        if (activation == Activation.SOFTMAX) {
            mistakes.add(of(Kind.SLOPE_TWICE, l, "the softmax Jacobian of layer %s is applied twice".formatted(l)));
            if (!fused) {
                mistakes.add(of(Kind.SOFTMAX_DIAGONAL, l, "the softmax Jacobian is treated as diagonal"));
                mistakes.add(of(Kind.SLOPE_MISSING, l, "σ′ of layer %s is missing".formatted(l)));
            }
        } else if (activation != Activation.IDENTITY) {
            mistakes.add(of(Kind.SLOPE_TWICE, l, "σ′ of layer %s is applied twice".formatted(l)));
            if (!fused) {
                mistakes.add(of(Kind.SLOPE_MISSING, l, "σ′ of layer %s is missing".formatted(l)));
                mistakes.add(
                        of(Kind.SLOPE_AT_ACTIVATION, l, "σ′ of layer %s is evaluated at a instead of z".formatted(l)));
            }
        }
        if (l > 1) {
            mistakes.add(of(Kind.BELOW_NOT_ACTIVATED, l, "W%s: uses z of the layer below instead of a".formatted(l)));
            if (model.width(l - 1) == model.inputs()) {
                mistakes.add(of(Kind.BELOW_IS_INPUT, l, "W%s: uses the input x instead of a%s".formatted(l, l - 1)));
            }
            if (model.width(l) == model.width(l - 1) && model.width(l) > 1) {
                mistakes.add(of(
                        Kind.PASSED_WITHOUT_TRANSPOSING,
                        l,
                        "δ is multiplied by W%s without transposing it".formatted(l)));
            }
        }
        mistakes.add(of(Kind.BELOW_MISSING, l, "W%s: the activation of the layer below is missing".formatted(l)));
        if (model.layer(l).bias() && model.width(l) == n && n > 1) {
            mistakes.add(of(Kind.BIAS_OVER_UNITS, l, "b%s: sums over units instead of samples".formatted(l)));
        }
    }
}
