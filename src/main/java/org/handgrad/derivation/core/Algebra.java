package org.handgrad.derivation.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/** Terms put together. What is 0 or 1 leaves no trace, numbers are added up, sums in sums and products in products are flat. */
public final class Algebra {
    /** Powers of numbers are carried out up to this exponent. */
    private static final int LARGEST_EXPONENT = 64;

    private Algebra() {}

    public static Term plus(List<Term> terms) {
        List<Term> flat = new ArrayList<>();
        BigFraction number = BigFraction.ZERO;
        for (Term part : flattened(Standard.PLUS, terms)) {
            if (part instanceof Constant constant) {
                number = number.add(constant.value());
            } else {
                flat.add(part);
            }
        }
        if (!number.isZero() || flat.isEmpty()) {
            flat.add(new Constant(number));
        }
        return flat.size() == 1 ? flat.get(0) : new Apply(Standard.PLUS, List.copyOf(flat));
    }

    public static Term times(List<Term> factors) {
        List<Term> flat = new ArrayList<>();
        BigFraction number = BigFraction.ONE;
        for (Term part : flattened(Standard.TIMES, factors)) {
            if (part instanceof Constant constant) {
                number = number.multiply(constant.value());
            } else {
                flat.add(part);
            }
        }
        if (number.isZero()) {
            return Constant.ZERO;
        }
        if (!number.equals(BigFraction.ONE) || flat.isEmpty()) {
            flat.add(0, new Constant(number));
        }
        return flat.size() == 1 ? flat.get(0) : new Apply(Standard.TIMES, List.copyOf(flat));
    }

    private static List<Term> flattened(Primitive primitive, List<Term> terms) {
        List<Term> flat = new ArrayList<>();
        terms.forEach(term -> flat.addAll(partsOf(primitive, term)));
        return flat;
    }

    /** The summands of a sum, or the factors of a product; the term itself if it is none. */
    public static List<Term> partsOf(Primitive primitive, Term term) {
        return term instanceof Apply apply && apply.is(primitive) ? apply.arguments() : List.of(term);
    }

    public static Term plus(Term a, Term b) {
        return plus(List.of(a, b));
    }

    public static Term times(Term a, Term b) {
        return times(List.of(a, b));
    }

    public static Term negative(Term a) {
        return times(Constant.MINUS_ONE, a);
    }

    public static Term minus(Term a, Term b) {
        return plus(a, negative(b));
    }

    public static Term over(Term a, Term b) {
        return times(a, power(b, Constant.MINUS_ONE));
    }

    public static Term square(Term a) {
        return power(a, Constant.of(2));
    }

    /** A power. (a b)^k is taken apart and (a^j)^k put together where j and k are whole. */
    public static Term power(Term base, Term exponent) {
        if (exponent.equals(Constant.ZERO)) {
            return Constant.ONE;
        }
        if (exponent.equals(Constant.ONE) || base.equals(Constant.ONE)) {
            return base;
        }
        if (exponent instanceof Constant k && k.isWhole()) {
            boolean small = k.value().abs().compareTo(new BigFraction(LARGEST_EXPONENT)) <= 0;
            if (base instanceof Constant number && small && !number.value().isZero()) {
                return new Constant(number.value().pow(k.value().intValue()));
            }
            if (base instanceof Apply inner
                    && inner.is(Standard.POWER)
                    && inner.arguments().get(1) instanceof Constant j
                    && j.isWhole()) {
                return power(inner.arguments().get(0), new Constant(j.value().multiply(k.value())));
            }
            if (base instanceof Apply product && product.is(Standard.TIMES)) {
                return times(product.arguments().stream()
                        .map(factor -> power(factor, exponent))
                        .toList());
            }
        }
        return Standard.POWER.of(base, exponent);
    }

    /** A sum over an index. Of zeros it is 0. */
    public static Term sum(Binder binder, Term body) {
        return body.equals(Constant.ZERO) ? Constant.ZERO : new Reduce(Reduce.Operation.SUM, binder, body);
    }

    /** 1 where a condition holds; without the comparisons that need no look at values. */
    public static Term indicator(Condition condition) {
        List<Condition.Comparison> open = new ArrayList<>();
        for (Condition.Comparison comparison : condition.comparisons()) {
            if (comparison.known().isEmpty()) {
                open.add(comparison);
            } else if (!comparison.known().get()) {
                return Constant.ZERO;
            }
        }
        return open.isEmpty() ? Constant.ONE : new Indicator(new Condition(Collections.unmodifiableList(open)));
    }
}
