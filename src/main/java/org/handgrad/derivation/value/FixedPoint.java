package org.handgrad.derivation.value;

import java.math.BigInteger;

/**
 * Exponential, logarithm, sine and cosine of {@link Real} numbers, computed with whole numbers in units of {@code 2^{-unit}}. For
 * e^x, {@code x = k \ln 2 + r}, and the first 28 bits of r are looked up, 7 at a time, so that a few terms of the series are
 * enough for what is left.
 */
final class FixedPoint {
    private static final int GUARD = 48;
    private static final int LARGEST = 24; // bits of an argument
    private static final int LEVELS = 4;
    private static final int LEVEL_BITS = 7;
    private static final int SMALLEST = 2_000; // the exponents of an argument that is as good as 0

    private final int unit;
    private final BigInteger one;
    private final BigInteger ln2;
    private final BigInteger twoPi;
    private final BigInteger[][] tables = new BigInteger[LEVELS][1 << LEVEL_BITS];

    /** @param bits the precision that is asked for */
    FixedPoint(int bits) {
        unit = bits + GUARD;
        one = BigInteger.ONE.shiftLeft(unit);
        // ln 2 = 18 artanh(1/26) - 2 artanh(1/4801) + 8 artanh(1/8749); pi = 16 arctan(1/5) - 4 arctan(1/239)
        ln2 = inverse(26, 1)
                .multiply(BigInteger.valueOf(18))
                .subtract(inverse(4801, 1).multiply(BigInteger.TWO))
                .add(inverse(8749, 1).multiply(BigInteger.valueOf(8)));
        twoPi = inverse(5, -1)
                .multiply(BigInteger.valueOf(32))
                .subtract(inverse(239, -1).multiply(BigInteger.valueOf(8)));
    }

    /** {@code \sum_k s^k / ((2k+1) q^{2k+1})}: artanh(1/q) for the sign 1, arctan(1/q) for −1. */
    private BigInteger inverse(int q, int sign) {
        BigInteger square = BigInteger.valueOf((long) q * q * sign);
        BigInteger power = one.divide(BigInteger.valueOf(q));
        BigInteger sum = BigInteger.ZERO;
        for (int k = 1; power.signum() != 0; k += 2) {
            sum = sum.add(power.divide(BigInteger.valueOf(k)));
            power = power.divide(square);
        }
        return sum;
    }

    /** Undefined where the result is too large or too small. */
    Real exp(Real x) {
        if (!x.isDefined() || x.magnitude() > LARGEST) {
            return Real.UNDEFINED;
        }
        BigInteger[] parts = floor(fixed(x), ln2);
        return new Real(expOfLess(parts[1]), parts[0].intValue() - unit);
    }

    /** e^r for r from 0 to 1. */
    private BigInteger expOfLess(BigInteger r) {
        int open = unit - LEVELS * LEVEL_BITS;
        int digits = r.shiftRight(open).intValue();
        BigInteger u = r.subtract(BigInteger.valueOf(digits).shiftLeft(open));
        BigInteger result = series(u);
        for (int level = 0; level < LEVELS; level++) {
            int digit = digits >> ((LEVELS - 1 - level) * LEVEL_BITS) & ((1 << LEVEL_BITS) - 1);
            if (digit != 0) {
                result = result.multiply(power(level, digit)).shiftRight(unit);
            }
        }
        return result;
    }

    private BigInteger power(int level, int digit) {
        if (tables[level][digit] == null) {
            tables[level][digit] = series(BigInteger.valueOf(digit).shiftLeft(unit - (level + 1) * LEVEL_BITS));
        }
        return tables[level][digit];
    }

    /** {@code \sum_k u^k / k!}. */
    private BigInteger series(BigInteger u) {
        BigInteger sum = one;
        BigInteger term = u;
        for (int k = 2; term.signum() != 0; k++) {
            sum = sum.add(term);
            term = term.multiply(u).shiftRight(unit).divide(BigInteger.valueOf(k));
        }
        return sum;
    }

    /** Of a positive number; by {@code y ← y + 2 (t - e^y) / (t + e^y)}, which has three times as many digits after each step. */
    Real log(Real x) {
        if (!x.isDefined()) {
            return x;
        }
        int twos = x.magnitude();
        BigInteger t = fixed(x.shifted(-twos)); // from 1/2 to 1
        BigInteger y = fixed(new Real(
                BigInteger.valueOf((long) (Math.log(x.shifted(-twos).toDouble()) * (1L << 50))), -50));
        for (int right = 45; right < unit; right *= 3) {
            BigInteger[] parts = floor(y, ln2);
            BigInteger e = expOfLess(parts[1]).shiftRight(-parts[0].intValue());
            y = y.add(t.subtract(e).shiftLeft(unit + 1).divide(t.add(e)));
        }
        return new Real(y.add(ln2.multiply(BigInteger.valueOf(twos))), -unit);
    }

    Real sin(Real x) {
        return !x.isDefined() || x.magnitude() > LARGEST ? Real.UNDEFINED : circular(fixed(x).mod(twoPi), 1);
    }

    Real cos(Real x) {
        return !x.isDefined() || x.magnitude() > LARGEST ? Real.UNDEFINED : circular(fixed(x).mod(twoPi), 0);
    }

    /** {@code \sum_k (-1)^k r^{2k+s} / (2k+s)!}, for r less than 2 pi. */
    private Real circular(BigInteger r, int first) {
        BigInteger square = r.multiply(r).shiftRight(unit);
        BigInteger term = first == 0 ? one : r;
        BigInteger sum = BigInteger.ZERO;
        for (int k = first; term.signum() != 0; k += 2) {
            sum = sum.add(term);
            term = term.multiply(square).shiftRight(unit).negate().divide(BigInteger.valueOf((k + 1L) * (k + 2L)));
        }
        return new Real(sum, -unit);
    }

    private BigInteger fixed(Real x) {
        return x.exponent() < -SMALLEST ? BigInteger.ZERO : x.mantissa().shiftLeft(unit + x.exponent());
    }

    /** The quotient rounded down, and the rest, which is not negative. */
    private static BigInteger[] floor(BigInteger dividend, BigInteger divisor) {
        BigInteger[] parts = dividend.divideAndRemainder(divisor);
        return parts[1].signum() < 0
                ? new BigInteger[] {parts[0].subtract(BigInteger.ONE), parts[1].add(divisor)}
                : parts;
    }
}
