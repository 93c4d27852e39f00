package org.handgrad.derivation.oracle;

import java.util.SplittableRandom;
import org.handgrad.derivation.term.Function;

/** Functions of one number and their derivatives in closed form. */
final class Functions {
    /** How many waves an opaque function is made of. */
    static final int WAVES = 3;

    private Functions() {}

    /** The value of a function, differentiated so and so often; NaN where it has none. */
    static double value(Function function, int order, double z) {
        if (function instanceof Function.Opaque opaque) {
            return opaque(opaque, order, z);
        }
        return switch ((Function.Known) function) {
            case SIGMOID -> sigmoid(order, z);
            case TANH -> tanh(order, z);
            case EXP -> Math.exp(z);
            case LOG -> logarithm(order, z);
            case RELU -> order == 0 ? Math.max(0, z) : order == 1 ? step(z) : 0;
            case ABS -> order == 0 ? Math.abs(z) : order == 1 ? Math.signum(z) : 0;
            case SIGN -> order == 0 ? Math.signum(z) : 0;
            case STEP -> order == 0 ? step(z) : 0;
            case SOFTPLUS -> order == 0 ? Math.log1p(Math.exp(-Math.abs(z))) + Math.max(0, z) : sigmoid(order - 1, z);
            case SIN -> Math.sin(z + order * Math.PI / 2);
            case COS -> Math.cos(z + order * Math.PI / 2);
        };
    }

    private static double step(double z) {
        return z > 0 ? 1 : 0;
    }

    private static double sigmoid(int order, double z) {
        double s = 1 / (1 + Math.exp(-z));
        return switch (order) {
            case 0 -> s;
            case 1 -> s * (1 - s);
            case 2 -> s * (1 - s) * (1 - 2 * s);
            case 3 -> s * (1 - s) * (1 - 6 * s + 6 * s * s);
            default -> Double.NaN;
        };
    }

    private static double tanh(int order, double z) {
        double t = Math.tanh(z);
        return switch (order) {
            case 0 -> t;
            case 1 -> 1 - t * t;
            case 2 -> -2 * t * (1 - t * t);
            case 3 -> (1 - t * t) * (6 * t * t - 2);
            default -> Double.NaN;
        };
    }

    private static double logarithm(int order, double z) {
        if (z <= 0) {
            return Double.NaN;
        }
        double value = order == 0 ? Math.log(z) : 1 / z;
        for (int k = 1; k < order; k++) {
            value *= -k / z;
        }
        return value;
    }

    /** c_m, a_m and b_m of Σ c_m sin(a_m z + b_m), one row a wave; the name decides which. */
    static double[][] waves(Function.Opaque function) {
        SplittableRandom random = new SplittableRandom(function.name().hashCode() * 7919L + 17);
        double[][] waves = new double[WAVES][];
        for (int m = 0; m < WAVES; m++) {
            waves[m] = new double[] {
                random.nextDouble(0.5, 1.5), random.nextDouble(0.4, 1.4), random.nextDouble(-Math.PI, Math.PI)
            };
        }
        return waves;
    }

    private static double opaque(Function.Opaque function, int order, double z) {
        double value = 0;
        for (double[] wave : waves(function)) {
            value += wave[0] * Math.pow(wave[1], order) * Math.sin(wave[1] * z + wave[2] + order * Math.PI / 2);
        }
        return value;
    }
}
