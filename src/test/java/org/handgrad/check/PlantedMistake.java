package org.handgrad.check;

import java.util.LinkedHashMap;
import java.util.Map;
import org.handgrad.check.cost.BackPropagationMistake;
import org.handgrad.check.cost.BackPropagationMistake.Kind;
import org.handgrad.data.Batch;
import org.handgrad.model.Activation;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Penalty;
import org.handgrad.testing.ScalarActivation;
import org.handgrad.testing.ScalarLoss;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Back-propagation in plain loops with a mistake in it; shares no line with what recognises the mistake. */
final class PlantedMistake {
    private final ModelSpec model;
    private final BackPropagationMistake mistake;
    private final Parameters at;
    private final double[][] y;
    private final double[][][] z;
    private final double[][][] a;
    private final int n;

    PlantedMistake(ModelSpec model, Batch batch, BackPropagationMistake mistake, Parameters at) {
        this.model = model;
        this.mistake = mistake;
        this.at = at;
        this.y = batch.y().toDoubleMatrix();
        this.n = y.length;
        this.z = new double[model.depth() + 1][][];
        this.a = new double[model.depth() + 1][][];
        a[0] = batch.x().toDoubleMatrix();
        for (int l = 1; l <= model.depth(); l++) {
            forward(l);
        }
    }

    private double w(int l, int p, int q) {
        return at.get(ModelSpec.weights(l)).getDouble(p, q);
    }

    private double b(int l, int q) {
        return model.layer(l).bias() ? at.get(ModelSpec.biases(l)).getDouble(q) : 0;
    }

    private void forward(int l) {
        z[l] = new double[n][model.width(l)];
        a[l] = new double[n][model.width(l)];
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int q = 0; q < model.width(l); q++) {
                z[l][i][q] = b(l, q);
                for (int p = 0; p < model.width(l - 1); p++) {
                    z[l][i][q] += a[l - 1][i][p] * w(l, p, q);
                }
                a[l][i][q] = model.layer(l).activation() == Activation.SOFTMAX
                        ? Math.exp(z[l][i][q])
                        : ScalarActivation.value(model.layer(l), z[l][i][q]);
                sum += a[l][i][q];
            }
            for (int q = 0; q < model.width(l) && model.layer(l).activation() == Activation.SOFTMAX; q++) {
                a[l][i][q] /= sum;
            }
        }
    }

    private boolean made(Kind kind, int l) {
        return mistake.kind() == kind && mistake.layer() == l;
    }

    /** How often σ′ of layer l is multiplied with. */
    private int times(int l) {
        boolean fused = l == model.depth() && model.loss().absorbsOutputSlope();
        return (fused ? 0 : 1) + (made(Kind.SLOPE_TWICE, l) ? 1 : 0) - (made(Kind.SLOPE_MISSING, l) ? 1 : 0);
    }

    Map<String, INDArray> gradient() {
        int last = model.depth();
        double[][] delta = new double[n][model.outputs()];
        for (int i = 0; i < n; i++) {
            for (int q = 0; q < model.outputs(); q++) {
                double slope = model.loss().absorbsOutputSlope()
                        ? a[last][i][q] - y[i][q]
                        : ScalarLoss.slope(model.loss(), a[last][i], y[i], q);
                delta[i][q] = slope / ScalarLoss.divisor(model.loss(), n, model.outputs());
            }
        }
        Map<String, INDArray> gradients = new LinkedHashMap<>();
        model.parameterShapes().keySet().forEach(name -> gradients.put(name, null));
        for (int l = last; l >= 1; l--) {
            for (int t = 0; t < times(l); t++) {
                delta = sloped(delta, l);
            }
            layer(l, delta, gradients);
            delta = passed(delta, l);
        }
        return gradients;
    }

    private double[][] sloped(double[][] gradient, int l) {
        Activation activation = model.layer(l).activation();
        double[][] result = new double[n][gradient[0].length];
        for (int i = 0; i < n; i++) {
            for (int q = 0; q < result[i].length; q++) {
                if (activation == Activation.SOFTMAX) {
                    for (int r = 0; r < result[i].length; r++) {
                        boolean counted = q == r || !made(Kind.SOFTMAX_DIAGONAL, l);
                        double jacobian = a[l][i][q] * ((q == r ? 1 : 0) - a[l][i][r]);
                        result[i][q] += counted ? jacobian * gradient[i][r] : 0;
                    }
                } else {
                    double where = made(Kind.SLOPE_AT_ACTIVATION, l) ? a[l][i][q] : z[l][i][q];
                    result[i][q] = gradient[i][q] * ScalarActivation.slope(model.layer(l), where);
                }
            }
        }
        return result;
    }

    private double[][] passed(double[][] delta, int l) {
        double[][] result = new double[n][model.width(l - 1)];
        for (int i = 0; i < n; i++) {
            for (int p = 0; p < model.width(l - 1); p++) {
                for (int q = 0; q < model.width(l); q++) {
                    result[i][p] += delta[i][q] * (made(Kind.PASSED_WITHOUT_TRANSPOSING, l) ? w(l, q, p) : w(l, p, q));
                }
            }
        }
        return result;
    }

    private void layer(int l, double[][] delta, Map<String, INDArray> gradients) {
        int first = mistake.kind() == Kind.ONLY_LAST_SAMPLE ? n - 1 : 0;
        int end = mistake.kind() == Kind.ONLY_FIRST_SAMPLE ? 1 : n;
        Penalty penalty = model.penalty();
        double decay = penalty.weights().l2()
                * switch (mistake.kind()) {
                    case DECAY_LEFT_OUT -> 0;
                    case DECAY_HALVED -> 0.5;
                    case DECAY_TWICE -> 2;
                    default -> 1;
                };
        double[][] dw = new double[model.width(l - 1)][model.width(l)];
        double[] db = new double[model.width(l)];
        for (int q = 0; q < db.length; q++) {
            double ofBiases = penalty.biases().l2()
                    + (mistake.kind() == Kind.DECAY_ON_BIASES
                            ? penalty.weights().l2()
                            : 0);
            db[q] = model.layer(l).bias()
                    ? ofBiases * b(l, q) + penalty.biases().l1() * Math.signum(b(l, q))
                    : 0;
            for (int p = 0; p < dw.length; p++) {
                dw[p][q] = decay * w(l, p, q) + penalty.weights().l1() * Math.signum(w(l, p, q));
            }
            for (int i = first; i < end; i++) {
                db[q] += made(Kind.BIAS_OVER_UNITS, l) ? delta[q][i] : delta[i][q];
                for (int p = 0; p < dw.length; p++) {
                    dw[p][q] += below(l, i, p) * delta[i][q];
                }
            }
        }
        gradients.put(ModelSpec.weights(l), Nd4j.createFromArray(dw));
        if (model.layer(l).bias()) {
            gradients.put(ModelSpec.biases(l), Nd4j.createFromArray(db));
        }
    }

    private double below(int l, int i, int p) {
        if (made(Kind.BELOW_MISSING, l)) {
            return 1;
        }
        if (made(Kind.BELOW_IS_INPUT, l)) {
            return a[0][i][p];
        }
        return made(Kind.BELOW_NOT_ACTIVATED, l) ? z[l - 1][i][p] : a[l - 1][i][p];
    }
}
