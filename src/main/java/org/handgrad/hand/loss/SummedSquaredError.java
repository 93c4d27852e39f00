package org.handgrad.hand.loss;

/** $$C = \frac{1}{n} \sum_{i=1}^n \sum_{j=1}^k (a_{ij} - y_{ij})^2$$ (eq. l2), DL4J's {@code L2} */
public record SummedSquaredError() implements SquaredError {
    @Override
    public double divisor(long n, long k) {
        return n;
    }
}
