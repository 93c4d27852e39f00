package org.handgrad.measure;

/** How surprised one is by the truth, on average, if one believes the predicted probabilities; in nats. */
public final class LogLoss {
    /** A class that is certainly excluded costs this much and not infinitely much: 36.04 nats. */
    private static final double LEAST = Math.ulp(1.0);

    private LogLoss() {}

    /**
     * $$-\frac{1}{n} \sum_{i=1}^n \sum_{k} y_{ik} \log \max(p_{ik}, u), \qquad u = 2^{-52}$$ (eq. log-loss)
     *
     * @param p predicted probabilities [n, k]
     * @param y 1 for the class of the sample, else 0 [n, k]
     */
    public static double of(double[][] p, double[][] y) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            for (int k = 0; k < y[i].length; k++) {
                sum -= y[i][k] == 0 ? 0 : y[i][k] * Math.log(Math.max(p[i][k], LEAST)); // y log p
            }
        }
        return sum / y.length;
    }
}
