package org.handgrad.derivation.value;

import org.hipparchus.fraction.BigFraction;

/** Float64. It finds where to look, and decides nothing. */
final class Float64 implements Numbers<Double> {
    private static final double LARGEST_EXPONENT = 1e6;

    @Override
    public Double of(BigFraction value) {
        return value.doubleValue();
    }

    @Override
    public Double of(long value) {
        return (double) value;
    }

    @Override
    public Double of(Draw draw) {
        return draw.toDouble();
    }

    @Override
    public Double undefined() {
        return Double.NaN;
    }

    @Override
    public boolean isDefined(Double x) {
        return Double.isFinite(x);
    }

    @Override
    public Double add(Double x, Double y) {
        return x + y;
    }

    @Override
    public Double multiply(Double x, Double y) {
        return x * y;
    }

    @Override
    public Double power(Double x, int k) {
        return k == -1 ? 1 / x : k == 2 ? x * x : Math.pow(x, k);
    }

    @Override
    public Double exp(Double x) {
        return Math.exp(x);
    }

    @Override
    public Double log(Double x) {
        return Math.log(x);
    }

    @Override
    public Double sin(Double x) {
        return Math.sin(x);
    }

    @Override
    public Double cos(Double x) {
        return Math.cos(x);
    }

    @Override
    public int compare(Double x, Double y) {
        return Double.compare(x + 0.0, y + 0.0); // -0 is 0
    }

    @Override
    public boolean isWhole(Double x) {
        return x == Math.rint(x) && Math.abs(x) < LARGEST_EXPONENT;
    }

    @Override
    public double toDouble(Double x) {
        return x;
    }
}
