package org.handgrad.testing;

import java.util.Arrays;
import java.util.stream.Stream;
import org.handgrad.data.Batch;
import org.handgrad.model.Activation;
import org.handgrad.model.Loss;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Parameters;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A network of two layers with biases in plain Java: arrays are only read, every sum is a loop. It takes the long way
 * everywhere, through ∂C/∂a and the full Jacobian of the activation, where the builds use the short forms that
 * cross-entropies have; so it is meant for points where no unit is saturated.
 */
public final class TwoLayerOracle {
    private final ModelSpec model;
    private final double[][] x;
    private final double[][] y;
    private final double[][] w1;
    private final double[] b1;
    private final double[][] w2;
    private final double[] b2;
    private final double[][] a1;
    private final double[][] a2;

    /** Runs the network forward. */
    public TwoLayerOracle(ModelSpec model, Parameters parameters, Batch batch) {
        this.model = model;
        this.x = matrix(batch.x());
        this.y = matrix(batch.y());
        this.w1 = matrix(parameters.get("W1"));
        this.b1 = vector(parameters.get("b1"));
        this.w2 = matrix(parameters.get("W2"));
        this.b2 = vector(parameters.get("b2"));
        this.a1 = forward(x, w1, b1, model.layer(1).activation());
        this.a2 = forward(a1, w2, b2, model.layer(2).activation());
    }

    /** C, weight decay included. */
    public double cost() {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < y[i].length; j++) {
                sum += switch (model.loss()) {
                    case MSE, L2 -> (a2[i][j] - y[i][j]) * (a2[i][j] - y[i][j]);
                    case XENT -> -y[i][j] * Math.log(a2[i][j]) - (1 - y[i][j]) * Math.log(1 - a2[i][j]);
                    case MCXENT -> -y[i][j] * Math.log(a2[i][j]);
                };
            }
        }
        return sum / divisor() + model.weightDecay() / 2 * (squares(w1) + squares(w2));
    }

    /** ∂C/∂W1, ∂C/∂b1, ∂C/∂W2 and ∂C/∂b2 one after another, each in row-major order. */
    public double[] gradient() {
        double[][] delta2 = outputDelta();
        double[][] delta1 = hiddenDelta(delta2);
        return Stream.of(
                        weightGradient(x, delta1, w1),
                        biasGradient(delta1),
                        weightGradient(a1, delta2, w2),
                        biasGradient(delta2))
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    /** ∂C/∂X in row-major order. */
    public double[] inputGradient() {
        double[][] delta1 = hiddenDelta(outputDelta());
        double[] gradient = new double[x.length * x[0].length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x[0].length; j++) {
                for (int m = 0; m < b1.length; m++) {
                    gradient[i * x[0].length + j] += delta1[i][m] * w1[j][m];
                }
            }
        }
        return gradient;
    }

    /** δ⁽²⁾ⱼ = Σₘ ∂C/∂aₘ ∂aₘ/∂zⱼ for each sample. */
    private double[][] outputDelta() {
        int k = b2.length;
        double[][] delta = new double[y.length][k];
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < k; j++) {
                for (int m = 0; m < k; m++) {
                    delta[i][j] += lossSlope(a2[i][m], y[i][m]) / divisor() * outputJacobian(a2[i], m, j);
                }
            }
        }
        return delta;
    }

    /** δ⁽¹⁾ = Σⱼ δ⁽²⁾ⱼ W⁽²⁾ₘⱼ σ′. */
    private double[][] hiddenDelta(double[][] delta2) {
        double[][] delta = new double[x.length][b1.length];
        for (int i = 0; i < x.length; i++) {
            for (int m = 0; m < b1.length; m++) {
                double sum = 0;
                for (int j = 0; j < b2.length; j++) {
                    sum += delta2[i][j] * w2[m][j];
                }
                delta[i][m] = sum * slope(model.layer(1).activation(), a1[i][m]);
            }
        }
        return delta;
    }

    private double divisor() {
        return model.loss() == Loss.MSE ? y.length * (double) b2.length : y.length;
    }

    /** ∂/∂a of the sum that makes the cost, before it is divided. */
    private double lossSlope(double a, double target) {
        return switch (model.loss()) {
            case MSE, L2 -> 2 * (a - target);
            case XENT -> (1 - target) / (1 - a) - target / a;
            case MCXENT -> -target / a;
        };
    }

    /** ∂aₘ/∂zⱼ of the last layer. */
    private double outputJacobian(double[] a, int m, int j) {
        if (model.layer(2).activation() == Activation.SOFTMAX) {
            return a[m] * ((m == j ? 1 : 0) - a[j]);
        }
        return m == j ? slope(model.layer(2).activation(), a[j]) : 0;
    }

    /** σ′ from a = σ(z). */
    private static double slope(Activation activation, double a) {
        return switch (activation) {
            case IDENTITY -> 1;
            case SIGMOID -> a * (1 - a);
            case TANH -> 1 - a * a;
            default -> throw new IllegalArgumentException("the oracle does not know " + activation);
        };
    }

    private double[] weightGradient(double[][] below, double[][] delta, double[][] w) {
        int units = delta[0].length;
        double[] gradient = new double[w.length * units];
        for (int p = 0; p < w.length; p++) {
            for (int q = 0; q < units; q++) {
                double sum = 0;
                for (int i = 0; i < delta.length; i++) {
                    sum += below[i][p] * delta[i][q];
                }
                gradient[p * units + q] = sum + model.weightDecay() * w[p][q];
            }
        }
        return gradient;
    }

    private static double[] biasGradient(double[][] delta) {
        double[] gradient = new double[delta[0].length];
        for (double[] sample : delta) {
            for (int q = 0; q < sample.length; q++) {
                gradient[q] += sample[q];
            }
        }
        return gradient;
    }

    private static double[][] forward(double[][] below, double[][] w, double[] b, Activation activation) {
        double[][] a = new double[below.length][b.length];
        for (int i = 0; i < below.length; i++) {
            for (int q = 0; q < b.length; q++) {
                double z = b[q];
                for (int p = 0; p < w.length; p++) {
                    z += below[i][p] * w[p][q];
                }
                a[i][q] = activate(activation, z);
            }
            if (activation == Activation.SOFTMAX) {
                divideBySum(a[i]);
            }
        }
        return a;
    }

    private static double activate(Activation activation, double z) {
        return switch (activation) {
            case IDENTITY -> z;
            case SIGMOID -> 1 / (1 + Math.exp(-z));
            case TANH -> Math.tanh(z);
            case SOFTMAX -> Math.exp(z); // still to be divided by the sum over the units
            default -> throw new IllegalArgumentException("the oracle does not know " + activation);
        };
    }

    private static void divideBySum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        for (int j = 0; j < values.length; j++) {
            values[j] /= sum;
        }
    }

    private static double squares(double[][] w) {
        double sum = 0;
        for (double[] row : w) {
            for (double value : row) {
                sum += value * value;
            }
        }
        return sum;
    }

    private static double[][] matrix(INDArray array) {
        double[][] rows = new double[(int) array.size(0)][(int) array.size(1)];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = array.getDouble(i, j);
            }
        }
        return rows;
    }

    private static double[] vector(INDArray array) {
        double[] values = new double[(int) array.length()];
        for (int j = 0; j < values.length; j++) {
            values[j] = array.getDouble(j);
        }
        return values;
    }
}
