package org.handgrad.numeric;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** A smooth function of order 1 beside its derivative. */
record KnownFunction(String name, DoubleUnaryOperator value, DoubleUnaryOperator derivative) {
    static List<KnownFunction> all() {
        return List.of(
                new KnownFunction("sin t", Math::sin, Math::cos),
                new KnownFunction("t³ − 2t", t -> t * t * t - 2 * t, t -> 3 * t * t - 2),
                new KnownFunction("eᵗ", Math::exp, Math::exp),
                new KnownFunction("t/(1 + t²)", t -> t / (1 + t * t), t -> (1 - t * t) / ((1 + t * t) * (1 + t * t))));
    }

    @Override
    public String toString() {
        return name;
    }
}
