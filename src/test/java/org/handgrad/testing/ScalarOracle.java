package org.handgrad.testing;

import java.util.List;

/**
 * The notes' scalar models in plain Java: no array library, one loop over the samples, one line a formula. It shares no
 * kernel with any build, so that it can bear witness against all of them. The cost is the mean square error over the
 * n samples; a gradient is ∂C/∂θ itself.
 */
public final class ScalarOracle {
    private ScalarOracle() {}

    /** The line through the origin. */
    public record Linear(double w) {
        /** $$C(w) = \frac{1}{n} \sum_{i=1}^n (x_i w - y_i)^2$$ (eq. linear) */
        public double cost(double[] x, double[] y) {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum += square(x[i] * w - y[i]);
            }
            return sum / x.length;
        }

        /** $$\frac{\partial C}{\partial w} = \frac{2}{n} \sum_{i=1}^n (x_i w - y_i)\, x_i$$ (eq. linear-gradient) */
        public double gradient(double[] x, double[] y) {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum += 2 * (x[i] * w - y[i]) * x[i];
            }
            return sum / x.length;
        }
    }

    /** One sigmoid unit with d inputs. */
    public record Neuron(List<Double> w, double b) {
        /** $$a_i = \sigma\left( \sum_{j=1}^d x_{ij} w_j + b \right)$$ as within (eq. neuron) */
        public double activation(double[] sample) {
            double z = b;
            for (int j = 0; j < sample.length; j++) {
                z += sample[j] * w.get(j);
            }
            return sigmoid(z);
        }

        /**
         * $$C = \frac{1}{n} \sum_{i=1}^n \left( \sigma\left( \sum_{j=1}^d x_{ij} w_j + b \right) - y_i \right)^2$$
         * (eq. neuron)
         */
        public double cost(double[][] x, double[] y) {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum += square(activation(x[i]) - y[i]);
            }
            return sum / x.length;
        }

        /**
         * $$\frac{\partial C}{\partial w_j} = \frac{2}{n} \sum_{i=1}^n (a_i - y_i)\, a_i (1 - a_i)\, x_{ij}$$ (eq.
         * neuron-weight-gradient)
         */
        public double weightGradient(double[][] x, double[] y, int j) {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                double a = activation(x[i]);
                sum += 2 * (a - y[i]) * a * (1 - a) * x[i][j];
            }
            return sum / x.length;
        }

        /**
         * $$\frac{\partial C}{\partial b} = \frac{2}{n} \sum_{i=1}^n (a_i - y_i)\, a_i (1 - a_i)$$ (eq.
         * neuron-bias-gradient)
         */
        public double biasGradient(double[][] x, double[] y) {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                double a = activation(x[i]);
                sum += 2 * (a - y[i]) * a * (1 - a);
            }
            return sum / x.length;
        }
    }

    /**
     * Two sigmoid units one after the other.
     *
     * <p>$$a^{(1)}_i = \sigma\left(w^{(1)} x_i + b^{(1)}\right), \qquad a^{(2)}_i = \sigma\left(w^{(2)} a^{(1)}_i +
     * b^{(2)}\right), \qquad C = \frac{1}{n} \sum_{i=1}^n \left(a^{(2)}_i - y_i\right)^2$$ (eq. chain)
     */
    public record Chain(double w1, double b1, double w2, double b2) {
        /** a⁽¹⁾ of (eq. chain). */
        public double hidden(double x) {
            return sigmoid(w1 * x + b1);
        }

        /** a⁽²⁾ of (eq. chain). */
        public double output(double x) {
            return sigmoid(w2 * hidden(x) + b2);
        }

        /** C of (eq. chain). */
        public double cost(double[] x, double[] y) {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum += square(output(x[i]) - y[i]);
            }
            return sum / x.length;
        }

        /**
         * $$\frac{\partial C}{\partial w^{(2)}} = \frac{2}{n} \sum_{i=1}^n \left(a^{(2)}_i - y_i\right) a^{(2)}_i
         * \left(1 - a^{(2)}_i\right) a^{(1)}_i$$ (eq. chain-w2)
         */
        public double w2Gradient(double[] x, double[] y) {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                double a2 = output(x[i]);
                sum += 2 * (a2 - y[i]) * a2 * (1 - a2) * hidden(x[i]);
            }
            return sum / x.length;
        }

        /**
         * $$\frac{\partial C}{\partial b^{(2)}} = \frac{2}{n} \sum_{i=1}^n \left(a^{(2)}_i - y_i\right) a^{(2)}_i
         * \left(1 - a^{(2)}_i\right)$$ (eq. chain-b2)
         */
        public double b2Gradient(double[] x, double[] y) {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                double a2 = output(x[i]);
                sum += 2 * (a2 - y[i]) * a2 * (1 - a2);
            }
            return sum / x.length;
        }

        /**
         * $$\frac{\partial C}{\partial a^{(1)}_i} = \frac{2}{n} \left(a^{(2)}_i - y_i\right) a^{(2)}_i \left(1 -
         * a^{(2)}_i\right) w^{(2)}$$ (eq. chain-a1)
         */
        public double a1Gradient(double[] x, double[] y, int i) {
            double a2 = output(x[i]);
            return 2 * (a2 - y[i]) * a2 * (1 - a2) * w2 / x.length;
        }

        /**
         * $$\frac{\partial C}{\partial w^{(1)}} = \sum_{i=1}^n \frac{\partial C}{\partial a^{(1)}_i}\, a^{(1)}_i
         * \left(1 - a^{(1)}_i\right) x_i$$ (eq. chain-w1)
         */
        public double w1Gradient(double[] x, double[] y) {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                double a1 = hidden(x[i]);
                sum += a1Gradient(x, y, i) * a1 * (1 - a1) * x[i];
            }
            return sum;
        }

        /**
         * $$\frac{\partial C}{\partial b^{(1)}} = \sum_{i=1}^n \frac{\partial C}{\partial a^{(1)}_i}\, a^{(1)}_i
         * \left(1 - a^{(1)}_i\right)$$ (eq. chain-b1)
         */
        public double b1Gradient(double[] x, double[] y) {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                double a1 = hidden(x[i]);
                sum += a1Gradient(x, y, i) * a1 * (1 - a1);
            }
            return sum;
        }

        /**
         * $$\frac{\partial C}{\partial x_i} = \frac{\partial C}{\partial a^{(1)}_i}\, a^{(1)}_i \left(1 -
         * a^{(1)}_i\right) w^{(1)}$$ (eq. chain-x)
         */
        public double xGradient(double[] x, double[] y, int i) {
            double a1 = hidden(x[i]);
            return a1Gradient(x, y, i) * a1 * (1 - a1) * w1;
        }
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    private static double square(double v) {
        return v * v;
    }
}
