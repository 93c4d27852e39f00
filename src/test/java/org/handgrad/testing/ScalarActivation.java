package org.handgrad.testing;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.model.Activation;
import org.handgrad.model.LayerSpec;

/** Activations of one number in plain Java, case by case as textbooks write them; shares no line with any build. */
public final class ScalarActivation {
    private static final double SELU_SCALE = 1.0507009873554805;
    private static final double SELU_ALPHA = 1.6732632423543772;

    private ScalarActivation() {}

    /** Every activation of one number, with its default constants and with others. */
    public static List<LayerSpec> all(int units) {
        List<LayerSpec> layers = new ArrayList<>();
        for (Activation activation : Activation.values()) {
            if (activation != Activation.SOFTMAX) {
                layers.add(new LayerSpec(units, activation, true));
            }
            if (!activation.constants().isEmpty()) {
                List<Double> halved =
                        activation.defaults().stream().map(value -> value / 2).toList();
                layers.add(new LayerSpec(units, activation, halved, true));
            }
        }
        return layers;
    }

    /** σ(z). */
    public static double value(LayerSpec layer, double z) {
        return switch (layer.activation()) {
            case IDENTITY -> z;
            case SIGMOID -> sigmoid(z);
            case TANH -> Math.tanh(z);
            case RELU -> z > 0 ? z : 0;
            case SOFTPLUS -> softplus(z);
            case CUBE -> z * z * z;
            case ELU -> z > 0 ? z : layer.constant(0) * Math.expm1(z);
            case GELU_SIGMOID -> z * sigmoid(1.702f * z);
            case GELU_TANH -> z / 2 * (1 + Math.tanh(geluInner(z)));
            case HARDSIGMOID -> Math.max(0, Math.min(1, (double) 0.2f * z + 0.5));
            case HARDTANH -> z < -1 ? -1 : z > 1 ? 1 : z;
            case LEAKYRELU -> z < 0 ? layer.constant(0) * z : z;
            case MISH -> z * Math.tanh(softplus(z));
            case RATIONALTANH -> Math.signum(z) * 1.7159f * (1 - 1 / rational(Math.abs(2 * z / 3)));
            case RECTIFIEDTANH -> z > 0 ? Math.tanh(z) : 0;
            case RELU6 -> z < 0 ? 0 : z > 6 ? 6 : z;
            case SELU -> SELU_SCALE * (z > 0 ? z : SELU_ALPHA * Math.expm1(z));
            case SOFTSIGN -> z < 0 ? z / (1 - z) : z / (1 + z);
            case SWISH -> z * sigmoid(z);
            case THRESHOLDEDRELU -> z > layer.constant(0) ? z : 0;
            case SOFTMAX -> throw new IllegalArgumentException("softmax is no function of one number");
        };
    }

    /** σ′(z); at a kink one of the two slopes, the one that the derivations choose. */
    public static double slope(LayerSpec layer, double z) {
        return switch (layer.activation()) {
            case IDENTITY -> 1;
            case SIGMOID -> sigmoid(z) * sigmoid(-z);
            case TANH -> 1 / (Math.cosh(z) * Math.cosh(z));
            case RELU -> z > 0 ? 1 : 0;
            case SOFTPLUS -> sigmoid(z);
            case CUBE -> 3 * z * z;
            case ELU -> z >= 0 ? 1 : layer.constant(0) * Math.exp(z);
            case GELU_SIGMOID -> sigmoid(1.702f * z) + 1.702f * z * sigmoid(1.702f * z) * sigmoid(-1.702f * z);
            case GELU_TANH -> {
                double t = Math.tanh(geluInner(z));
                double inner = Math.sqrt(2 / Math.PI) * (1 + 3 * 0.044715 * z * z);
                yield (1 + t) / 2 + z / 2 * (1 - t * t) * inner;
            }
            case HARDSIGMOID -> z < -2.5 || z > 2.5 ? 0 : 0.2f;
            case HARDTANH -> z < -1 || z > 1 ? 0 : 1;
            case LEAKYRELU -> z < 0 ? layer.constant(0) : 1;
            case MISH -> {
                double t = Math.tanh(softplus(z));
                yield t + z * sigmoid(z) * (1 - t * t);
            }
            case RATIONALTANH -> {
                double v = Math.abs(2 * z / 3);
                double p = rational(v);
                yield 1.7159f * (1 + 2 * v + 4 * 1.41645f * v * v * v) / (p * p) * 2 / 3;
            }
            case RECTIFIEDTANH -> z > 0 ? 1 / (Math.cosh(z) * Math.cosh(z)) : 0;
            case RELU6 -> z > 0 && z < 6 ? 1 : 0;
            case SELU -> SELU_SCALE * (z > 0 ? 1 : SELU_ALPHA * Math.exp(z));
            case SOFTSIGN -> 1 / ((1 + Math.abs(z)) * (1 + Math.abs(z)));
            case SWISH -> sigmoid(z) + z * sigmoid(z) * sigmoid(-z);
            case THRESHOLDEDRELU -> z > layer.constant(0) ? 1 : 0;
            case SOFTMAX -> throw new IllegalArgumentException("softmax has no slope but a Jacobian");
        };
    }

    /** Where there is no derivative. */
    public static List<Double> kinks(LayerSpec layer) {
        return switch (layer.activation()) {
            case RELU, LEAKYRELU, SELU, RECTIFIEDTANH -> List.of(0.0);
            case ELU -> layer.constant(0) == 1 ? List.of() : List.of(0.0);
            case HARDSIGMOID -> List.of(-2.5, 2.5);
            case HARDTANH -> List.of(-1.0, 1.0);
            case RELU6 -> List.of(0.0, 6.0);
            case THRESHOLDEDRELU -> List.of(layer.constant(0));
            default -> List.of();
        };
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    private static double softplus(double z) {
        return z > 0 ? z + Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z));
    }

    private static double geluInner(double z) {
        return Math.sqrt(2 / Math.PI) * (z + 0.044715 * z * z * z);
    }

    private static double rational(double v) {
        return 1 + v + v * v + 1.41645f * v * v * v * v;
    }
}
