package org.handgrad.derivation.meaning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.handgrad.derivation.term.Algebra;
import org.handgrad.derivation.term.Call;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Function;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.derivation.term.Term;

/** Functions that every note means the same by, as formulas of those that the oracle has. */
final class StandardFormulas {
    private static final Entry X = new Entry(new Quantity("argument", Optional.empty(), 0), List.of());

    private static final Map<String, UnaryOperator<Term>> FORMULAS = Map.of(
            "\\sech",
            x -> Algebra.over(Constant.ONE, cosh(x)),
            "\\csch",
            x -> Algebra.over(Constant.ONE, sinh(x)),
            "\\tan",
            x -> Algebra.over(sin(x), cos(x)),
            "\\cot",
            x -> Algebra.over(cos(x), sin(x)),
            "\\sec",
            x -> Algebra.over(Constant.ONE, cos(x)),
            "\\csc",
            x -> Algebra.over(Constant.ONE, sin(x)),
            "\\sinh",
            StandardFormulas::sinh,
            "\\cosh",
            StandardFormulas::cosh,
            "\\coth",
            x -> Algebra.power(new Call(Function.Known.TANH, 0, x), new Constant(-1)));

    private StandardFormulas() {}

    static Optional<DefinedFunctions.Formula> of(String name) {
        return Optional.ofNullable(FORMULAS.get(name))
                .map(formula -> new DefinedFunctions.Formula(List.of(X), formula.apply(X), 0));
    }

    private static Term sin(Term x) {
        return new Call(Function.Known.SIN, 0, x);
    }

    private static Term cos(Term x) {
        return new Call(Function.Known.COS, 0, x);
    }

    private static Term exp(Term x) {
        return new Call(Function.Known.EXP, 0, x);
    }

    private static Term sinh(Term x) {
        return half(Algebra.minus(exp(x), exp(Algebra.negative(x))));
    }

    private static Term cosh(Term x) {
        return half(Algebra.plus(exp(x), exp(Algebra.negative(x))));
    }

    private static Term half(Term x) {
        return Algebra.times(new Constant(0.5), x);
    }
}
