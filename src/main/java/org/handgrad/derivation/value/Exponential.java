package org.handgrad.derivation.value;

import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.hipparchus.dfp.DfpMath;

/**
 * e^x by tables: {@code x = k \ln 10^4 + N / 2^{22} + u}, where powers of 10^4 are exact, those of {@code e^{1/16}},
 * {@code e^{1/1024}}, … are looked up, and u is so small that a few terms of the series are enough. Four times faster than the
 * series alone.
 */
final class Exponential {
    private static final int LARGEST = 32_000; // Dfp's exponents end there
    private static final int LEVELS = 4; // of 64 numbers each below the first: 1/16, 1/1024, 1/65536, 1/4194304
    private static final int STEPS = 64;
    private static final int FIRST = 16;
    private static final int SCALE = FIRST * STEPS * STEPS * STEPS;

    private final DfpField field;
    private final Dfp ln10K;
    private final Dfp perLn10K;
    private final Dfp scale;
    private final Dfp perScale;
    private final int terms;
    private final Dfp[][] tables = new Dfp[LEVELS][2 * STEPS * 2 + 1];

    Exponential(DfpField field) {
        this.field = field;
        this.ln10K = DfpMath.log(field.newDfp(10_000));
        this.perLn10K = field.getOne().divide(ln10K);
        this.scale = field.newDfp(SCALE);
        this.perScale = field.getOne().divide(scale);
        this.terms = 1 + field.getRadixDigits() * 4 / 7; // each term is 10^-7 of the one before, and less
    }

    /** e^x; {@code otherwise} where it is too large or too small. */
    Dfp of(Dfp x, Dfp otherwise) {
        int k = x.multiply(perLn10K).rint().intValue();
        if (Math.abs(k) > LARGEST) {
            return otherwise;
        }
        Dfp rest = x.subtract(ln10K.multiply(field.newDfp(k)));
        int n = rest.multiply(scale).rint().intValue();
        Dfp u = rest.subtract(perScale.multiply(field.newDfp(n)));
        Dfp result = field.getOne();
        for (int term = terms; term > 0; term--) {
            result = result.multiply(u).divide(term).add(field.getOne());
        }
        int open = n;
        int unit = SCALE / FIRST;
        for (int level = 0; level < LEVELS; level++) {
            int digit = open / unit;
            open -= digit * unit;
            if (digit != 0) {
                result = result.multiply(power(level, digit, unit));
            }
            unit /= STEPS;
        }
        return k == 0 ? result : result.multiply(result.power10K(k));
    }

    private Dfp power(int level, int digit, int unit) {
        int at = digit + 2 * STEPS;
        if (tables[level][at] == null) {
            tables[level][at] = DfpMath.exp(field.newDfp(digit).multiply(unit).divide(scale));
        }
        return tables[level][at];
    }
}
