package org.handgrad.check.cost;

import java.util.EnumMap;
import java.util.Map;
import org.handgrad.autodiff.AutodiffGradients;
import org.handgrad.autodiff.AutodiffNetwork;
import org.handgrad.data.Batch;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;

/** What autodiff says at one point: every derivative in one pass, which is kept until another point is asked for. */
final class AutodiffWitness {
    /** How a pass is computed. */
    enum Manner {
        AS_IT_IS,
        /** With parameters, samples and targets moved by one unit in their last place. */
        NEARBY,
        IN_FLOAT64
    }

    private final ModelSpec model;
    private final Batch batch;
    private final Map<Precision, AutodiffNetwork> networks = new EnumMap<>(Precision.class);
    private final Map<Manner, AutodiffGradients> passes = new EnumMap<>(Manner.class);
    private Parameters point;

    AutodiffWitness(ModelSpec model, Batch batch) {
        this.model = model;
        this.batch = batch;
    }

    /** The derivatives at θ. A point is known by its identity: arrays are dear to compare. */
    @SuppressWarnings("ReferenceEquality")
    AutodiffGradients pass(Parameters theta, Manner manner) {
        if (theta != point) {
            passes.clear();
            point = theta;
        }
        return passes.computeIfAbsent(manner, this::compute);
    }

    private AutodiffGradients compute(Manner manner) {
        Batch samples = batch.castTo(Precision.of(point).dataType());
        return switch (manner) {
            case AS_IT_IS -> at(point).backward(samples);
            case NEARBY -> at(point.oneUlpAway()).backward(ModelCost.nearby(samples));
            case IN_FLOAT64 -> at(point.castTo(Precision.FLOAT64)).backward(batch.castTo(Precision.FLOAT64.dataType()));
        };
    }

    private AutodiffNetwork at(Parameters theta) {
        AutodiffNetwork network = networks.computeIfAbsent(
                Precision.of(theta), format -> new AutodiffNetwork(model, format, ModelCost.UNUSED, theta));
        network.setParameters(theta);
        return network;
    }
}
