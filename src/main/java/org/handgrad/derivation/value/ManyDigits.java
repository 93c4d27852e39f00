package org.handgrad.derivation.value;

import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.hipparchus.dfp.DfpMath;
import org.hipparchus.fraction.BigFraction;

/** Decimal numbers of many digits, by Hipparchus. Only the exponential is our own: it is most of the time of a network. */
final class ManyDigits implements Numbers<Dfp> {
    /** What claims are decided with. */
    static final ManyDigits SIXTY = new ManyDigits(60);
    /** What a doubt is decided with: rounding is 60 digits further down. */
    static final ManyDigits HUNDRED_AND_TWENTY = new ManyDigits(120);

    private static final int SMALL = 64;
    private static final int LARGEST_EXPONENT = 1_000_000;

    private final DfpField field;
    private final Dfp[] small = new Dfp[2 * SMALL + 1];
    private final Dfp undefined;
    private final Dfp unit; // 10^-15
    private final Exponential exponential;

    private ManyDigits(int digits) {
        field = new DfpField(digits);
        undefined = field.newDfp((byte) 1, Dfp.QNAN);
        unit = field.newDfp("1e-15");
        for (int k = -SMALL; k <= SMALL; k++) {
            small[k + SMALL] = field.newDfp(k);
        }
        exponential = new Exponential(field);
    }

    @Override
    public Dfp of(BigFraction value) {
        return of(value.getNumerator().toString())
                .divide(of(value.getDenominator().toString()));
    }

    private Dfp of(String decimal) {
        return field.newDfp(decimal);
    }

    @Override
    public Dfp of(long value) {
        return Math.abs(value) <= SMALL ? small[(int) value + SMALL] : field.newDfp(value);
    }

    @Override
    public Dfp of(Draw draw) {
        return of(draw.low()).multiply(unit).add(of(draw.high())).multiply(unit);
    }

    /** 10 to a power of −4 digits × k. */
    Dfp tiny(int digits) {
        return field.newDfp("1e-" + digits);
    }

    @Override
    public Dfp undefined() {
        return undefined;
    }

    @Override
    public boolean isDefined(Dfp x) {
        return x.classify() == Dfp.FINITE;
    }

    @Override
    public Dfp add(Dfp x, Dfp y) {
        return x.add(y);
    }

    @Override
    public Dfp multiply(Dfp x, Dfp y) {
        return x.multiply(y);
    }

    @Override
    public Dfp power(Dfp x, int k) {
        if (x.isZero() && k <= 0) {
            return k == 0 ? field.getOne() : undefined;
        }
        return switch (k) {
            case -1 -> field.getOne().divide(x);
            case 2 -> x.multiply(x);
            default -> DfpMath.pow(x, k);
        };
    }

    @Override
    public Dfp exp(Dfp x) {
        return isDefined(x) ? exponential.of(x, undefined) : undefined;
    }

    @Override
    public Dfp log(Dfp x) {
        return DfpMath.log(x);
    }

    @Override
    public Dfp sin(Dfp x) {
        return DfpMath.sin(x);
    }

    @Override
    public Dfp cos(Dfp x) {
        return DfpMath.cos(x);
    }

    @Override
    public int compare(Dfp x, Dfp y) {
        return x.equals(y) ? 0 : x.lessThan(y) ? -1 : 1;
    }

    @Override
    public boolean isWhole(Dfp x) {
        int k = x.intValue();
        return Math.abs(k) < LARGEST_EXPONENT && x.equals(of(k));
    }

    @Override
    public double toDouble(Dfp x) {
        return x.toDouble();
    }
}
