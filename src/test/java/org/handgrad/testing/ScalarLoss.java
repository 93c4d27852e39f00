package org.handgrad.testing;

import org.handgrad.model.Loss;

/** Losses of one sample in plain Java loops, without the numbers they are divided by; shares no line with any build. */
public final class ScalarLoss {
    private ScalarLoss() {}

    /** What the sum over the samples is divided by. */
    public static double divisor(Loss loss, int n, int k) {
        return switch (loss) {
            case MSE, MAE, MAPE, MSLE, WASSERSTEIN -> n * (double) k;
            default -> n;
        };
    }

    /** ℓ(a, y). */
    public static double value(Loss loss, double[] a, double[] y) {
        if (loss == Loss.COSINE_PROXIMITY) {
            return -dot(a, y) / Math.sqrt(dot(a, a) * dot(y, y));
        }
        if (loss == Loss.MULTI_LABEL) {
            return multiLabel(a, y);
        }
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += term(loss, a[j], y[j]);
        }
        return sum;
    }

    /** ∂ℓ/∂aⱼ. */
    public static double slope(Loss loss, double[] a, double[] y, int j) {
        if (loss == Loss.COSINE_PROXIMITY) {
            double lengths = Math.sqrt(dot(a, a) * dot(y, y));
            return -y[j] / lengths + dot(a, y) * a[j] / (lengths * dot(a, a));
        }
        if (loss == Loss.MULTI_LABEL) {
            return multiLabelSlope(a, y, j);
        }
        return termSlope(loss, a[j], y[j]);
    }

    private static double term(Loss loss, double a, double y) {
        return switch (loss) {
            case MSE, L2 -> (a - y) * (a - y);
            case XENT -> -y * Math.log(a) - (1 - y) * Math.log(1 - a);
            case MCXENT -> -y * Math.log(a);
            case MAE, L1 -> Math.abs(a - y);
            case MAPE -> 100 * Math.abs((a - y) / y);
            case MSLE -> Math.pow(Math.log((1 + a) / (1 + y)), 2);
            case HINGE -> y * a < 1 ? 1 - y * a : 0;
            case SQUARED_HINGE -> y * a < 1 ? (1 - y * a) * (1 - y * a) : 0;
            case KL_DIVERGENCE -> y == 0 ? 0 : y * Math.log(y / a);
            case POISSON -> a - y * Math.log(a);
            case WASSERSTEIN -> y * a;
            case COSINE_PROXIMITY, MULTI_LABEL -> throw new IllegalArgumentException(loss + " has no terms");
        };
    }

    private static double termSlope(Loss loss, double a, double y) {
        return switch (loss) {
            case MSE, L2 -> 2 * (a - y);
            case XENT -> (1 - y) / (1 - a) - y / a;
            case MCXENT, KL_DIVERGENCE -> -y / a;
            case MAE, L1 -> Math.signum(a - y);
            case MAPE -> 100 * Math.signum(a - y) / Math.abs(y);
            case MSLE -> 2 * Math.log((1 + a) / (1 + y)) / (1 + a);
            case HINGE -> y * a < 1 ? -y : 0;
            case SQUARED_HINGE -> y * a < 1 ? -2 * y * (1 - y * a) : 0;
            case POISSON -> 1 - y / a;
            case WASSERSTEIN -> y;
            case COSINE_PROXIMITY, MULTI_LABEL -> throw new IllegalArgumentException(loss + " has no terms");
        };
    }

    /** The mean over all pairs of a label that is there and one that is not. */
    private static double multiLabel(double[] a, double[] y) {
        double sum = 0;
        int pairs = 0;
        for (int has = 0; has < a.length; has++) {
            for (int not = 0; not < a.length; not++) {
                if (y[has] == 1 && y[not] == 0) {
                    sum += Math.exp(a[not] - a[has]);
                    pairs++;
                }
            }
        }
        return pairs == 0 ? 0 : sum / pairs;
    }

    private static double multiLabelSlope(double[] a, double[] y, int j) {
        double sum = 0;
        int pairs = 0;
        for (int has = 0; has < a.length; has++) {
            for (int not = 0; not < a.length; not++) {
                if (y[has] == 1 && y[not] == 0) {
                    sum += Math.exp(a[not] - a[has]) * ((not == j ? 1 : 0) - (has == j ? 1 : 0));
                    pairs++;
                }
            }
        }
        return pairs == 0 ? 0 : sum / pairs;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
