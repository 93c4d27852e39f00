package org.handgrad.derivation.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * A number of many digits, {@code mantissa · 2^exponent}; or undefined. How many digits, {@link Reals} says. Two that are equal may be written
 * differently: compare them by {@link Reals#compare}.
 */
record Real(BigInteger mantissa, int exponent) {
    private static final int DOUBLE_BITS = 60;

    static final Real UNDEFINED = new Real(BigInteger.ZERO, Integer.MIN_VALUE);

    boolean isDefined() {
        return exponent != Integer.MIN_VALUE;
    }

    boolean isZero() {
        return isDefined() && mantissa.signum() == 0;
    }

    Real abs() {
        return mantissa.signum() < 0 ? new Real(mantissa.negate(), exponent) : this;
    }

    Real negative() {
        return new Real(mantissa.negate(), exponent);
    }

    /** Times a power of 2. */
    Real shifted(int bits) {
        return isDefined() && !isZero() ? new Real(mantissa, exponent + bits) : this;
    }

    /** The power of 2 that its absolute value is just less than. */
    int magnitude() {
        return mantissa.bitLength() + exponent;
    }

    double toDouble() {
        if (!isDefined()) {
            return Double.NaN;
        }
        int surplus = Math.max(0, mantissa.bitLength() - DOUBLE_BITS);
        return Math.scalb(mantissa.shiftRight(surplus).doubleValue(), exponent + surplus);
    }

    /** The number in so many decimal digits. */
    BigDecimal rounded(int digits) {
        MathContext context = new MathContext(digits);
        return new BigDecimal(mantissa)
                .multiply(BigDecimal.valueOf(2).pow(exponent, new MathContext(digits + 10)), context);
    }
}
