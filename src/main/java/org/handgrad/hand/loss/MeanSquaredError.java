package org.handgrad.hand.loss;

/** $$C = \frac{1}{nk} \sum_{i=1}^n \sum_{j=1}^k (a_{ij} - y_{ij})^2$$ (eq. mse), DL4J's {@code MSE} */
public record MeanSquaredError() implements SquaredError {
    @Override
    public double divisor(long n, long k) {
        return (double) n * k;
    }
}
