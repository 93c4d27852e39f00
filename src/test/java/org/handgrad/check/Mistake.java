package org.handgrad.check;

import java.util.List;
import org.handgrad.model.Activation;
import org.handgrad.model.LayerSpec;
import org.handgrad.model.Loss;
import org.handgrad.model.ModelSpec;

/** What people get wrong in back-propagation, and what stands in for a derivation without a mistake. */
enum Mistake {
    NONE,
    NONE_WITH_SOFTMAX(Activation.SOFTMAX, 0),
    NONE_WITH_WEIGHT_DECAY(Activation.SIGMOID, 0.1),
    SIGN,
    TWICE,
    HALF,
    MISSING_ONE_OVER_N,
    NO_SLOPE_IN_THE_OUTPUT_LAYER,
    SLOPE_TWICE_IN_THE_OUTPUT_LAYER,
    BIAS_GRADIENT_LOST,
    WEIGHT_GRADIENT_TRANSPOSED,
    BIAS_SUMMED_OVER_UNITS,
    INPUT_IN_PLACE_OF_HIDDEN_ACTIVATION,
    SOFTMAX_JACOBIAN_TAKEN_AS_DIAGONAL(Activation.SOFTMAX, 0),
    WEIGHT_DECAY_LEFT_OUT(Activation.SIGMOID, 0.1),
    WEIGHT_DECAY_ON_BIASES(Activation.SIGMOID, 0.1),
    LAYERS_SWAPPED,
    NOT_A_NUMBER,
    INFINITE,
    HUGE;

    /** Samples, and width of every layer: only where all sizes are equal do the shapes of some mistakes fit. */
    static final int SIZE = 3;

    private final Activation output;
    private final double weightDecay;

    Mistake() {
        this(Activation.SIGMOID, 0);
    }

    Mistake(Activation output, double weightDecay) {
        this.output = output;
        this.weightDecay = weightDecay;
    }

    boolean isNone() {
        return name().startsWith(NONE.name());
    }

    /** The model it is made in: hidden layer tanh, loss mse. */
    ModelSpec model() {
        LayerSpec hidden = new LayerSpec(SIZE, Activation.TANH, true);
        return new ModelSpec(name(), SIZE, List.of(hidden, new LayerSpec(SIZE, output, true)), Loss.MSE, weightDecay);
    }
}
