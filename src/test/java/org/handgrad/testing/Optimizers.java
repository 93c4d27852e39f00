package org.handgrad.testing;

import java.util.List;
import org.handgrad.model.OptimizerSpec;

/** Every optimiser, at a rate that lets small models learn. */
public final class Optimizers {
    private static final List<OptimizerSpec> ALL = List.of(
            new OptimizerSpec.Sgd(0.5),
            new OptimizerSpec.Nesterovs(0.1, 0.9),
            new OptimizerSpec.AdaGrad(0.1, 1e-8),
            new OptimizerSpec.RmsProp(0.01, 0.95, 1e-8),
            new OptimizerSpec.Adam(0.01, 0.9, 0.999, 1e-8));

    private Optimizers() {}

    public static List<OptimizerSpec> all() {
        return ALL;
    }
}
