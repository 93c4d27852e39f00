package org.handgrad.numeric;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A smooth function of order 1 beside its derivative. The polynomial nearly vanishes around 0 where its curvature does
 * not: with so little rounding, truncation is all the error there is.
 */
record KnownFunction(String name, DoubleUnaryOperator value, DoubleUnaryOperator derivative) {
    static List<KnownFunction> all() {
        return List.of(
                new KnownFunction("sin t", Math::sin, Math::cos),
                new KnownFunction("t + t² + t³", t -> t + t * t + t * t * t, t -> 1 + 2 * t + 3 * t * t),
                new KnownFunction("eᵗ", Math::exp, Math::exp),
                new KnownFunction("t/(1 + t²)", t -> t / (1 + t * t), t -> (1 - t * t) / ((1 + t * t) * (1 + t * t))));
    }

    @Override
    public String toString() {
        return name;
    }
}
