package org.handgrad.testing;

import java.util.List;
import org.handgrad.dl4j.Departure;
import org.handgrad.model.OptimizerSpec;

/** Every optimiser, at a rate that lets a small model learn. */
public final class Optimizers {
    private Optimizers() {}

    /** Those by which DL4J can train. */
    public static List<OptimizerSpec> ofDl4j() {
        return all().stream()
                .filter(optimizer -> Departure.of(optimizer).isEmpty())
                .toList();
    }

    /** One of each kind; gradient descent comes first. */
    public static List<OptimizerSpec> all() {
        return List.of(
                new OptimizerSpec.Sgd(0.5),
                new OptimizerSpec.Nesterovs(0.1, 0.9),
                new OptimizerSpec.AdaGrad(0.1, 1e-8),
                new OptimizerSpec.RmsProp(0.01, 0.95, 1e-8),
                new OptimizerSpec.Adam(0.01, 0.9, 0.999, 1e-8),
                new OptimizerSpec.AdaMax(0.01, 0.9, 0.999),
                new OptimizerSpec.AmsGrad(0.01, 0.9, 0.999, 1e-8),
                new OptimizerSpec.Nadam(0.001, 0.9, 0.999, 1e-8),
                new OptimizerSpec.AdaDelta(0.95, 1e-6),
                new OptimizerSpec.AdaBelief(0.01, 0.9, 0.999, 1e-14),
                new OptimizerSpec.NoOp());
    }
}
