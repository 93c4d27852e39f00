package org.handgrad.testing;

import org.handgrad.autodiff.AutodiffNetwork;
import org.handgrad.dl4j.Dl4jNetwork;
import org.handgrad.hand.HandNetwork;
import org.handgrad.model.Build;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Network;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;

/** Makes a network of any build, so that a test can ask the same of all of them. */
public final class Builds {
    private Builds() {}

    /** A network in float64 whose optimiser does not matter. */
    public static Network of(Build build, ModelSpec model, Parameters initial) {
        return of(build, model, Precision.FLOAT64, new OptimizerSpec.Sgd(1), initial);
    }

    /** A network before its first step. */
    public static Network of(
            Build build, ModelSpec model, Precision precision, OptimizerSpec optimizer, Parameters initial) {
        return switch (build) {
            case HAND -> new HandNetwork(model, precision, optimizer, initial);
            case DL4J -> new Dl4jNetwork(model, precision, optimizer, initial);
            case AUTODIFF -> new AutodiffNetwork(model, precision, optimizer, initial);
        };
    }
}
