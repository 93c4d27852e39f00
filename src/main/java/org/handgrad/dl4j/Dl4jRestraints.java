package org.handgrad.dl4j;

import java.util.List;
import org.deeplearning4j.nn.api.layers.LayerConstraint;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.constraint.MaxNormConstraint;
import org.deeplearning4j.nn.conf.constraint.NonNegativeConstraint;
import org.deeplearning4j.nn.conf.constraint.UnitNormConstraint;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.handgrad.model.GradientNormalization.ClipElements;
import org.handgrad.model.GradientNormalization.ClipNorm;
import org.handgrad.model.GradientNormalization.Of;
import org.handgrad.model.GradientNormalization.Renormalize;
import org.handgrad.model.Restraints;
import org.handgrad.model.WeightConstraint;
import org.handgrad.updater.Nd4jRegularizations;

/** Says what restrains training in DL4J's terms. */
final class Dl4jRestraints {
    /** Of weights [inputs, units]: norms are of columns, which lead into a unit. DL4J's manual says 1, which makes them of rows. */
    private static final int DOWN_COLUMNS = 0;

    private Dl4jRestraints() {}

    /** Penalties and decay, of a single layer: what is set for all layers at once has its weight decay twice. */
    static void put(Restraints restraints, BaseLayer.Builder<?> layer) {
        layer.regularization(Nd4jRegularizations.ofWeights(restraints));
        layer.regularizationBias(Nd4jRegularizations.ofBiases(restraints));
    }

    /** The rest, of all layers. */
    static void put(Restraints restraints, NeuralNetConfiguration.Builder builder) {
        put(restraints.normalization(), builder);
        List<WeightConstraint> constraints = restraints.constraints();
        if (!constraints.isEmpty()) {
            builder.constrainWeights(
                    constraints.stream().map(Dl4jRestraints::constraint).toArray(LayerConstraint[]::new));
        }
    }

    private static void put(
            org.handgrad.model.GradientNormalization normalization, NeuralNetConfiguration.Builder builder) {
        if (normalization instanceof ClipElements clip) {
            builder.gradientNormalization(GradientNormalization.ClipElementWiseAbsoluteValue) // (eq. clip-elements)
                    .gradientNormalizationThreshold(clip.limit());
        } else if (normalization instanceof ClipNorm clip) {
            builder.gradientNormalization( // (eq. clip-norm)
                            clip.of() == Of.LAYER
                                    ? GradientNormalization.ClipL2PerLayer
                                    : GradientNormalization.ClipL2PerParamType)
                    .gradientNormalizationThreshold(clip.limit());
        } else if (normalization instanceof Renormalize renormalize) {
            builder.gradientNormalization( // (eq. renormalize)
                    renormalize.of() == Of.LAYER
                            ? GradientNormalization.RenormalizeL2PerLayer
                            : GradientNormalization.RenormalizeL2PerParamType);
        }
    }

    private static LayerConstraint constraint(WeightConstraint constraint) {
        if (constraint instanceof WeightConstraint.MaxNorm norm) {
            return new MaxNormConstraint(norm.limit(), DOWN_COLUMNS); // (eq. max-norm)
        } else if (constraint instanceof WeightConstraint.UnitNorm) {
            return new UnitNormConstraint(DOWN_COLUMNS); // (eq. unit-norm)
        } else {
            return new NonNegativeConstraint(); // (eq. non-negative)
        }
    }
}
