package org.handgrad.peers;

import java.util.LinkedHashMap;
import java.util.Map;
import org.handgrad.bench.Peer;
import org.handgrad.bench.Workload;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Loops over arrays of Java: what a small step takes where no call leaves Java, the floor. */
public final class JavaLoops implements Peer {
    @Override
    public String name() {
        return "java-loops";
    }

    @Override
    public boolean accepts(Workload workload) {
        return PlainModels.contain(workload) && !workload.isLarge() && workload.precision() == Precision.FLOAT64;
    }

    @Override
    public Runnable prepare(Workload workload, int threads) {
        return new Loops(workload);
    }

    private static final class Loops implements Training {
        private final double rate;
        private final double[][] y;
        private final double[][][] w;
        private final double[][] b;
        private final double[][][] a;
        private final double[][][] delta;

        Loops(Workload workload) {
            ModelSpec model = workload.model();
            int samples = Math.toIntExact(workload.batch().size());
            rate = workload.optimizer().learningRate();
            y = workload.batch().y().toDoubleMatrix();
            w = new double[model.depth()][][];
            b = new double[model.depth()][];
            a = new double[model.depth() + 1][][];
            delta = new double[model.depth()][][];
            a[0] = workload.batch().x().toDoubleMatrix();
            for (int l = 0; l < model.depth(); l++) {
                w[l] = workload.initial().get(ModelSpec.weights(l + 1)).toDoubleMatrix();
                b[l] = workload.initial().get(ModelSpec.biases(l + 1)).toDoubleVector();
                a[l + 1] = new double[samples][model.width(l + 1)];
                delta[l] = new double[samples][model.width(l + 1)];
            }
        }

        @Override
        public void run() {
            for (int l = 0; l < w.length; l++) {
                forward(a[l], w[l], b[l], a[l + 1]);
            }
            outputDelta(a[w.length], delta[w.length - 1]);
            for (int l = w.length - 1; l > 0; l--) {
                backward(delta[l], w[l], a[l], delta[l - 1]);
            }
            for (int l = 0; l < w.length; l++) {
                descend(a[l], delta[l], w[l], b[l]);
            }
        }

        private static void forward(double[][] x, double[][] w, double[] b, double[][] a) {
            for (int i = 0; i < x.length; i++) {
                double[] row = a[i];
                System.arraycopy(b, 0, row, 0, b.length);
                for (int k = 0; k < w.length; k++) {
                    for (int j = 0; j < row.length; j++) {
                        row[j] += x[i][k] * w[k][j];
                    }
                }
                for (int j = 0; j < row.length; j++) {
                    row[j] = 1 / (1 + Math.exp(-row[j]));
                }
            }
        }

        private void outputDelta(double[][] a, double[][] delta) {
            double scale = 2.0 / (a.length * a[0].length);
            for (int i = 0; i < a.length; i++) {
                for (int j = 0; j < a[i].length; j++) {
                    delta[i][j] = scale * (a[i][j] - y[i][j]) * a[i][j] * (1 - a[i][j]);
                }
            }
        }

        private static void backward(double[][] above, double[][] w, double[][] a, double[][] delta) {
            for (int i = 0; i < a.length; i++) {
                for (int j = 0; j < w.length; j++) {
                    double sum = 0;
                    for (int k = 0; k < above[i].length; k++) {
                        sum += above[i][k] * w[j][k];
                    }
                    delta[i][j] = sum * a[i][j] * (1 - a[i][j]);
                }
            }
        }

        private void descend(double[][] x, double[][] delta, double[][] w, double[] b) {
            for (int i = 0; i < x.length; i++) {
                for (int j = 0; j < b.length; j++) {
                    b[j] -= rate * delta[i][j];
                }
                for (int k = 0; k < w.length; k++) {
                    for (int j = 0; j < b.length; j++) {
                        w[k][j] -= rate * x[i][k] * delta[i][j];
                    }
                }
            }
        }

        @Override
        public Parameters parameters() {
            Map<String, INDArray> arrays = new LinkedHashMap<>();
            for (int l = 1; l <= w.length; l++) {
                arrays.put(ModelSpec.weights(l), Nd4j.create(w[l - 1]));
                arrays.put(ModelSpec.biases(l), Nd4j.create(b[l - 1]));
            }
            return Parameters.copyOf(arrays);
        }
    }
}
