package org.handgrad.testing;

import java.util.List;
import org.handgrad.model.Activation;
import org.handgrad.model.LayerSpec;
import org.handgrad.model.Loss;
import org.handgrad.model.ModelSpec;

/** The notes' scalar models as the builds know them. */
public final class ScalarModels {
    private static final LayerSpec SIGMOID_UNIT = new LayerSpec(1, Activation.SIGMOID, true);

    private ScalarModels() {}

    /** y = x w. */
    public static ModelSpec linear() {
        return new ModelSpec("linear", 1, List.of(new LayerSpec(1, Activation.IDENTITY, false)), Loss.MSE);
    }

    /** a = σ(Σ xⱼ wⱼ + b). */
    public static ModelSpec neuron(int inputs) {
        return new ModelSpec("neuron", inputs, List.of(SIGMOID_UNIT), Loss.MSE);
    }

    /** Two neurons, one after the other. */
    public static ModelSpec chain() {
        return new ModelSpec("chain", 1, List.of(SIGMOID_UNIT, SIGMOID_UNIT), Loss.MSE);
    }
}
