package org.handgrad.dl4j;

import java.util.Optional;
import org.handgrad.model.LayerSpec;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Precision;
import org.handgrad.model.Schedule;

/** Where DL4J computes another function than its documentation and its name say. A comparison with it then says nothing of a gradient. */
public final class Departure {
    private Departure() {}

    /** What DL4J does in the place of what a model asks for, as the rest of a sentence; nothing if it does that. */
    public static Optional<String> of(ModelSpec model, Precision precision) {
        return model.layers().stream()
                .flatMap(layer -> of(layer, precision).stream())
                .findFirst();
    }

    private static Optional<String> of(LayerSpec layer, Precision precision) {
        return switch (layer.activation()) {
            case GELU_TANH ->
                Optional.of(
                        "its GELU with a tanh cubes 0.044715 z, not z, and its derivative is not that of its values");
            case LEAKYRELU ->
                precision == Precision.FLOAT64 && (float) layer.constant(0) != layer.constant(0)
                        ? Optional.of("its derivative of leakyrelu rounds alpha to float32, its values do not")
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** What DL4J does in the place of what a rule asks for, as the rest of a sentence; nothing if it does that. */
    public static Optional<String> of(OptimizerSpec optimizer) {
        if (optimizer instanceof OptimizerSpec.AdaBelief) {
            return Optional.of(
                    "its AdaBelief throws in every network: it expects its state as a row, and gets a vector");
        }
        boolean rate = departs(optimizer.rate());
        boolean momentum = optimizer instanceof OptimizerSpec.Nesterovs nesterovs && departs(nesterovs.momentum());
        return rate || momentum
                ? Optional.of("its polynomial schedule has 1 + i/T, not 1 - i/T, and grows until it is 0")
                : Optional.empty();
    }

    private static boolean departs(Schedule schedule) {
        return schedule instanceof Schedule.Polynomial
                || (schedule instanceof Schedule.Ramp ramp && departs(ramp.base()));
    }
}
