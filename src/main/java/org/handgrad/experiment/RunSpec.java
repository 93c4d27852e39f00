package org.handgrad.experiment;

import java.util.OptionalInt;
import org.handgrad.autodiff.AutodiffNetwork;
import org.handgrad.dl4j.Dl4jNetwork;
import org.handgrad.hand.HandNetwork;
import org.handgrad.model.Build;
import org.handgrad.model.GradientSource;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Network;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;

/**
 * Identifies a run within an experiment.
 *
 * @param fold number of the fold that is the test part, from 1; empty without folds
 */
public record RunSpec(
        ModelSpec model,
        Build build,
        GradientSource gradient,
        OptimizerSpec optimizer,
        Precision precision,
        long seed,
        OptionalInt fold) {
    /** A unique name within the experiment. */
    public String id() {
        String once = String.join("/", model.name(), build.label(), gradientId(), optimizer.name(), "seed-" + seed);
        return fold.isPresent() ? once + "/fold-" + fold.getAsInt() : once;
    }

    private String gradientId() {
        return gradient instanceof GradientSource.FiniteDifference difference
                ? difference.name() + "-" + difference.epsilon()
                : gradient.name();
    }

    /** The gradient source's name in tables, with the step of a finite difference. */
    public String gradientLabel() {
        return gradient instanceof GradientSource.FiniteDifference difference
                ? "%s, ε = %s".formatted(difference.name(), difference.epsilon())
                : gradient.name();
    }

    /** The same run by another build. */
    RunSpec by(Build other) {
        return new RunSpec(model, other, gradient, optimizer, precision, seed, fold);
    }

    /** The network this run trains, before its first step. */
    Network network(Parameters initial) {
        return switch (build) {
            case HAND -> new HandNetwork(model, precision, optimizer, initial);
            case DL4J -> new Dl4jNetwork(model, precision, optimizer, initial);
            case AUTODIFF -> new AutodiffNetwork(model, precision, optimizer, initial);
        };
    }

    /** The hand build with other roundings: what rounding can do to this run. */
    Network shadow(Parameters initial) {
        return HandNetwork.randomlyRounded(model, precision, optimizer, initial, seed);
    }
}
