package org.handgrad.testing;

import java.util.Arrays;
import java.util.stream.Stream;
import org.handgrad.data.Batch;
import org.handgrad.model.Activation;
import org.handgrad.model.LayerSpec;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Penalty;
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
    private final double[][] z1;
    private final double[][] a1;
    private final double[][] z2;
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
        this.z1 = weighted(x, w1, b1);
        this.a1 = activated(z1, model.layer(1));
        this.z2 = weighted(a1, w2, b2);
        this.a2 = activated(z2, model.layer(2));
    }

    /** C, its penalty included. */
    public double cost() {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += ScalarLoss.value(model.loss(), a2[i], y[i]);
        }
        return sum / divisor()
                + penalty(model.penalty().weights(), w1)
                + penalty(model.penalty().weights(), w2)
                + penalty(model.penalty().biases(), b1)
                + penalty(model.penalty().biases(), b2);
    }

    /** ∂C/∂W1, ∂C/∂b1, ∂C/∂W2 and ∂C/∂b2 one after another, each in row-major order. */
    public double[] gradient() {
        double[][] delta2 = outputDelta();
        double[][] delta1 = hiddenDelta(delta2);
        return Stream.of(
                        weightGradient(x, delta1, w1),
                        biasGradient(delta1, b1),
                        weightGradient(a1, delta2, w2),
                        biasGradient(delta2, b2))
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
                    double slope = ScalarLoss.slope(model.loss(), a2[i], y[i], m) / divisor();
                    delta[i][j] += slope * outputJacobian(i, m, j);
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
                delta[i][m] = sum * ScalarActivation.slope(model.layer(1), z1[i][m]);
            }
        }
        return delta;
    }

    private double divisor() {
        return ScalarLoss.divisor(model.loss(), y.length, b2.length);
    }

    /** ∂aₘ/∂zⱼ of the last layer, for sample i. */
    private double outputJacobian(int i, int m, int j) {
        if (model.layer(2).activation() == Activation.SOFTMAX) {
            return a2[i][m] * ((m == j ? 1 : 0) - a2[i][j]);
        }
        return m == j ? ScalarActivation.slope(model.layer(2), z2[i][j]) : 0;
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
                gradient[p * units + q] = sum + slope(model.penalty().weights(), w[p][q]);
            }
        }
        return gradient;
    }

    private static double penalty(Penalty.Strength strength, double[]... rows) {
        double sum = 0;
        for (double[] row : rows) {
            for (double value : row) {
                sum += strength.l1() * Math.abs(value) + strength.l2() / 2 * value * value;
            }
        }
        return sum;
    }

    private static double slope(Penalty.Strength strength, double value) {
        return strength.l1() * Math.signum(value) + strength.l2() * value;
    }

    private double[] biasGradient(double[][] delta, double[] b) {
        double[] gradient = new double[b.length];
        for (int q = 0; q < b.length; q++) {
            gradient[q] = slope(model.penalty().biases(), b[q]);
        }
        for (double[] sample : delta) {
            for (int q = 0; q < sample.length; q++) {
                gradient[q] += sample[q];
            }
        }
        return gradient;
    }

    private static double[][] weighted(double[][] below, double[][] w, double[] b) {
        double[][] z = new double[below.length][b.length];
        for (int i = 0; i < below.length; i++) {
            for (int q = 0; q < b.length; q++) {
                z[i][q] = b[q];
                for (int p = 0; p < w.length; p++) {
                    z[i][q] += below[i][p] * w[p][q];
                }
            }
        }
        return z;
    }

    private static double[][] activated(double[][] z, LayerSpec layer) {
        boolean softmax = layer.activation() == Activation.SOFTMAX;
        double[][] a = new double[z.length][z[0].length];
        for (int i = 0; i < z.length; i++) {
            for (int q = 0; q < z[i].length; q++) {
                a[i][q] = softmax ? Math.exp(z[i][q]) : ScalarActivation.value(layer, z[i][q]);
            }
            if (softmax) {
                divideBySum(a[i]);
            }
        }
        return a;
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
