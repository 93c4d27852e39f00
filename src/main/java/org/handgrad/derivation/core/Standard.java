package org.handgrad.derivation.core;

import static org.handgrad.derivation.core.Algebra.minus;
import static org.handgrad.derivation.core.Algebra.negative;
import static org.handgrad.derivation.core.Algebra.over;
import static org.handgrad.derivation.core.Algebra.plus;
import static org.handgrad.derivation.core.Algebra.power;
import static org.handgrad.derivation.core.Algebra.square;
import static org.handgrad.derivation.core.Algebra.times;
import static org.handgrad.derivation.core.Constant.MINUS_ONE;
import static org.handgrad.derivation.core.Constant.ONE;
import static org.handgrad.derivation.core.Constant.ZERO;
import static org.handgrad.derivation.core.Row.named;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The table of functions, a row each: what a function is called in LaTeX, how it is printed, what it is worth, where it has a
 * value, and its derivative. At a kink there is no derivative.
 */
public enum Standard implements Primitive {
    /** Of any number of summands; its derivatives are 1. */
    PLUS(named("+").printed("#+")),
    /** Of any number of factors; a derivative is the product of the others. */
    TIMES(named("\\cdot").printed("#.")),
    POWER(named("^")
            .printed("{#1}^{#2}")
            .slopes((x, k) -> times(k, power(x, minus(k, ONE))), (x, k) -> times(power(x, k), log(x)))),
    EXP(named("\\exp", "exp").printed("e^{#1}").slope(x -> exp(x))),
    LOG(named("\\ln", "\\log", "ln", "log")
            .where(x -> Condition.of(ZERO, Relation.LESS, x))
            .slope(x -> over(ONE, x))),
    SIN(named("\\sin", "sin").slope(x -> cos(x))),
    COS(named("\\cos", "cos").slope(x -> negative(sin(x)))),
    TAN(named("\\tan", "tan").worth(x -> over(sin(x), cos(x))).slope(x -> over(ONE, square(cos(x))))),
    SINH(named("\\sinh", "sinh")
            .worth(x -> half(minus(exp(x), exp(negative(x)))))
            .slope(x -> cosh(x))),
    COSH(named("\\cosh", "cosh")
            .worth(x -> half(plus(exp(x), exp(negative(x)))))
            .slope(x -> sinh(x))),
    TANH(named("\\tanh", "tanh")
            .worth(x -> minus(ONE, over(Constant.of(2), plus(exp(times(Constant.of(2), x)), ONE))))
            .slope(x -> minus(ONE, square(tanh(x))))),
    SIGMOID(named("\\sigma", "sigmoid", "logistic")
            .worth(x -> over(ONE, plus(ONE, exp(negative(x)))))
            .slope(x -> times(sigmoid(x), minus(ONE, sigmoid(x))))),
    SOFTPLUS(named("softplus")
            .printed("\\operatorname{softplus}(#1)")
            .worth(x -> log(plus(ONE, exp(x))))
            .slope(x -> sigmoid(x))),
    SILU(named("SiLU", "silu", "swish")
            .printed("\\operatorname{SiLU}(#1)")
            .worth(x -> times(x, sigmoid(x)))
            .slope(x -> times(sigmoid(x), plus(ONE, times(x, minus(ONE, sigmoid(x))))))),
    SQRT(named("\\sqrt", "sqrt")
            .printed("\\sqrt{#1}")
            .worth(x -> power(x, Constant.of(1, 2)))
            .slope(x -> half(power(x, Constant.of(-1, 2))))),
    RELU(named("ReLU", "relu")
            .printed("\\operatorname{ReLU}(#1)")
            .worth(x -> Cases.of(Condition.of(ZERO, Relation.LESS, x), x, ZERO))
            .slope(x -> bySign(x, ZERO, ONE))),
    ABS(named("\\abs", "abs")
            .printed("|#1|")
            .worth(x -> Cases.of(Condition.of(ZERO, Relation.LESS, x), x, negative(x)))
            .slope(x -> bySign(x, MINUS_ONE, ONE))),
    SIGN(named("\\sgn", "sgn", "sign")
            .printed("\\operatorname{sgn}(#1)")
            .worth(x -> Cases.of(
                    Condition.of(x, Relation.EQUAL, ZERO),
                    ZERO,
                    Cases.of(Condition.of(ZERO, Relation.LESS, x), ONE, MINUS_ONE)))
            .slope(x -> bySign(x, ZERO, ZERO)));

    @SuppressWarnings("ImmutableEnumChecker") // a record of lists and lambdas that nobody changes
    private final Row row;

    Standard(Row row) {
        this.row = row;
    }

    /** What it is called in LaTeX. */
    public List<String> names() {
        return row.names();
    }

    @Override
    public String latex() {
        return row.latex();
    }

    /** The function of arguments. */
    public Term of(Term... arguments) {
        return new Apply(this, List.of(arguments));
    }

    /** What it is worth, said by other functions; none if arithmetic says it. */
    public Optional<Term> value(List<Term> arguments) {
        return row.value().map(value -> value.apply(arguments.get(0)));
    }

    /** Where it has a value, as far as its value does not say so itself. */
    public Condition domain(List<Term> arguments) {
        return row.domain().apply(arguments.get(0));
    }

    @Override
    public Term derivative(int k, List<Term> arguments) {
        return switch (this) {
            case PLUS -> ONE;
            case TIMES -> {
                List<Term> others = new ArrayList<>(arguments);
                others.remove(k);
                yield times(others);
            }
            default -> row.derivatives().get(k).apply(arguments);
        };
    }

    private static Term exp(Term x) {
        return EXP.of(x);
    }

    private static Term log(Term x) {
        return LOG.of(x);
    }

    private static Term sin(Term x) {
        return SIN.of(x);
    }

    private static Term cos(Term x) {
        return COS.of(x);
    }

    private static Term sinh(Term x) {
        return SINH.of(x);
    }

    private static Term cosh(Term x) {
        return COSH.of(x);
    }

    private static Term tanh(Term x) {
        return TANH.of(x);
    }

    private static Term sigmoid(Term x) {
        return SIGMOID.of(x);
    }

    private static Term half(Term x) {
        return times(Constant.of(1, 2), x);
    }

    /** One value below 0, one above, none at 0. */
    private static Term bySign(Term x, Term below, Term above) {
        return new Cases(
                List.of(
                        new Cases.Case(Condition.of(x, Relation.LESS, ZERO), below),
                        new Cases.Case(Condition.of(ZERO, Relation.LESS, x), above)),
                Optional.empty());
    }
}
