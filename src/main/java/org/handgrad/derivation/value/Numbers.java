package org.handgrad.derivation.value;

import org.hipparchus.fraction.BigFraction;

/**
 * Arithmetic with numbers of one precision. An operation that has no result gives {@link #undefined}, and so do all that come
 * after it.
 */
interface Numbers<T> {
    T of(BigFraction value);

    T of(long value);

    T of(Draw draw);

    T undefined();

    boolean isDefined(T x);

    T add(T x, T y);

    T multiply(T x, T y);

    /** x^k. Of 0 to a negative number undefined, to 0 it is 1. */
    T power(T x, int k);

    T exp(T x);

    /** The natural logarithm of a positive number. */
    T log(T x);

    T sin(T x);

    T cos(T x);

    /** The sign of x − y, where both are defined. */
    int compare(T x, T y);

    /** Whether it is a whole number; of those that are not too large. */
    boolean isWhole(T x);

    double toDouble(T x);

    default T negative(T x) {
        return multiply(of(-1), x);
    }

    default T subtract(T x, T y) {
        return add(x, negative(y));
    }

    /** x^y: of positive numbers always, of 0 for y from 0 on, of negative ones for whole y. */
    default T power(T x, T y) {
        if (!isDefined(x) || !isDefined(y)) {
            return undefined();
        }
        if (isWhole(y)) {
            return power(x, (int) toDouble(y));
        }
        int sign = compare(x, of(0));
        return sign > 0 ? exp(multiply(y, log(x))) : sign == 0 && compare(y, of(0)) > 0 ? x : undefined();
    }
}
