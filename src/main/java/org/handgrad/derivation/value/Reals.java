package org.handgrad.derivation.value;

import java.math.BigInteger;
import org.hipparchus.fraction.BigFraction;

/**
 * Binary numbers of one precision. They round towards minus infinity: an error in the last place is far below what is asked for.
 * Our own, because those of Hipparchus, Dfp, take about ten times as long (docs/explanation/decisions.md, 42); the tests compare the two.
 */
final class Reals implements Numbers<Real> {
    /** What claims are decided with: 62 digits. */
    static final Reals MANY = new Reals(208);
    /** What a doubt is decided with: 125 digits. */
    static final Reals MORE = new Reals(416);

    private static final int LARGEST_EXPONENT = 1 << 28;
    private static final int LARGEST_WHOLE = 20; // bits
    private static final Real ONE = new Real(BigInteger.ONE, 0);

    private final int bits;
    private final FixedPoint functions;

    private Reals(int bits) {
        this.bits = bits;
        this.functions = new FixedPoint(bits);
    }

    int bits() {
        return bits;
    }

    private Real normal(Real x) {
        return x.isDefined() ? normal(x.mantissa(), x.exponent()) : x;
    }

    private Real normal(BigInteger mantissa, int exponent) {
        int surplus = mantissa.bitLength() - bits;
        if (Math.abs(exponent) > LARGEST_EXPONENT) {
            return mantissa.signum() == 0 ? new Real(BigInteger.ZERO, 0) : Real.UNDEFINED;
        }
        return surplus > 0 ? new Real(mantissa.shiftRight(surplus), exponent + surplus) : new Real(mantissa, exponent);
    }

    @Override
    public Real of(BigFraction value) {
        return divided(value.getNumerator(), value.getDenominator(), 0);
    }

    private Real divided(BigInteger numerator, BigInteger denominator, int exponent) {
        int shift = Math.max(0, bits + 1 + denominator.bitLength() - numerator.bitLength());
        return normal(numerator.shiftLeft(shift).divide(denominator), exponent - shift);
    }

    @Override
    public Real of(long value) {
        return new Real(BigInteger.valueOf(value), 0);
    }

    @Override
    public Real of(Draw draw) {
        BigInteger high = BigInteger.valueOf(draw.high()).shiftLeft(Draw.BITS);
        return new Real(high.add(BigInteger.valueOf(draw.low())), -2 * Draw.BITS);
    }

    @Override
    public Real undefined() {
        return Real.UNDEFINED;
    }

    @Override
    public boolean isDefined(Real x) {
        return x.isDefined();
    }

    @Override
    public Real add(Real x, Real y) {
        if (!x.isDefined() || !y.isDefined()) {
            return Real.UNDEFINED;
        }
        if (x.isZero() || y.isZero()) {
            return x.isZero() ? y : x;
        }
        if (Math.abs(x.magnitude() - y.magnitude()) > 2 * bits) {
            return x.magnitude() > y.magnitude() ? x : y;
        }
        int exponent = Math.min(x.exponent(), y.exponent());
        return normal(
                x.mantissa().shiftLeft(x.exponent() - exponent).add(y.mantissa().shiftLeft(y.exponent() - exponent)),
                exponent);
    }

    @Override
    public Real multiply(Real x, Real y) {
        return x.isDefined() && y.isDefined()
                ? normal(x.mantissa().multiply(y.mantissa()), x.exponent() + y.exponent())
                : Real.UNDEFINED;
    }

    @Override
    public Real negative(Real x) {
        return x.negative();
    }

    @Override
    public Real power(Real x, int k) {
        if (k < 0) {
            Real below = power(x, -k);
            return below.isDefined() && !below.isZero()
                    ? divided(BigInteger.ONE, below.mantissa(), -below.exponent())
                    : Real.UNDEFINED;
        }
        if (k < 2) {
            return k == 0 && x.isDefined() ? ONE : x;
        }
        Real half = power(x, k / 2);
        Real square = multiply(half, half);
        return k % 2 == 0 ? square : multiply(square, x);
    }

    @Override
    public Real exp(Real x) {
        return normal(functions.exp(x));
    }

    @Override
    public Real log(Real x) {
        return normal(functions.log(x));
    }

    @Override
    public Real sin(Real x) {
        return normal(functions.sin(x));
    }

    @Override
    public Real cos(Real x) {
        return normal(functions.cos(x));
    }

    @Override
    public int compare(Real x, Real y) {
        return subtract(x, y).mantissa().signum();
    }

    @Override
    public boolean isWhole(Real x) {
        return x.magnitude() < LARGEST_WHOLE
                && (x.exponent() >= 0 || x.mantissa().getLowestSetBit() >= -x.exponent() || x.isZero());
    }

    @Override
    public double toDouble(Real x) {
        return x.toDouble();
    }

    /** How far two numbers are apart. */
    Real apart(Real x, Real y) {
        return subtract(x, y).abs();
    }

    /** The larger absolute value. */
    Real larger(Real x, Real y) {
        return compare(x.abs(), y.abs()) > 0 ? x.abs() : y.abs();
    }
}
