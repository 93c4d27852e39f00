package org.handgrad.derivation.core;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * A whole number: letters with whole factors, and a constant. It says where an array is indexed, where a sum ends and how long an
 * axis is: {@code 3}, {@code i}, {@code n - 1}, {@code T - t + 1}.
 *
 * @param factors of the letters, none 0
 */
public record Affine(SortedMap<Letter, Long> factors, long constant) {
    public static final Affine ZERO = of(0);
    public static final Affine ONE = of(1);

    public static Affine of(long constant) {
        return new Affine(Collections.emptySortedMap(), constant);
    }

    public static Affine of(Letter letter) {
        return new Affine(new TreeMap<>(Map.of(letter, 1L)), 0);
    }

    public Affine plus(Affine other) {
        SortedMap<Letter, Long> sum = new TreeMap<>(factors);
        other.factors.forEach((letter, factor) -> {
            if (sum.merge(letter, factor, Long::sum) == 0) {
                sum.remove(letter);
            }
        });
        return new Affine(sum, constant + other.constant);
    }

    public Affine plus(long number) {
        return new Affine(factors, constant + number);
    }

    public Affine minus(Affine other) {
        return plus(other.times(-1));
    }

    public Affine times(long number) {
        if (number == 0) {
            return ZERO;
        }
        SortedMap<Letter, Long> product = new TreeMap<>(factors);
        product.replaceAll((letter, factor) -> factor * number);
        return new Affine(product, constant * number);
    }

    /** The factor of a letter, 0 if it is not there. */
    public long factor(Letter letter) {
        return factors.getOrDefault(letter, 0L);
    }

    public Set<Letter> letters() {
        return factors.keySet();
    }

    /** Whether it is just a number. */
    public boolean isConstant() {
        return factors.isEmpty();
    }

    /** With other whole numbers for letters, all at once. */
    public Affine replace(Map<? extends Letter, Affine> by) {
        if (Collections.disjoint(factors.keySet(), by.keySet())) {
            return this;
        }
        Affine sum = of(constant);
        for (Map.Entry<Letter, Long> each : factors.entrySet()) {
            Affine other = by.containsKey(each.getKey()) ? by.get(each.getKey()) : of(each.getKey());
            sum = sum.plus(other.times(each.getValue()));
        }
        return sum;
    }

    /** The number it is where letters are numbers. */
    public long value(ToLongFunction<Letter> letters) {
        long sum = constant;
        for (Map.Entry<Letter, Long> each : factors.entrySet()) {
            sum += each.getValue() * letters.applyAsLong(each.getKey());
        }
        return sum;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        factors.forEach((letter, factor) -> {
            text.append(factor < 0 ? "-" : text.isEmpty() ? "" : "+");
            text.append(Math.abs(factor) == 1 ? "" : String.valueOf(Math.abs(factor)));
            text.append(letter.name()).append("'".repeat(letter.serial()));
        });
        if (constant != 0 || text.isEmpty()) {
            text.append(constant > 0 && !text.isEmpty() ? "+" : "").append(constant);
        }
        return text.toString();
    }
}
