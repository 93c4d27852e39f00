package org.handgrad.derivation.core;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A row of the table {@link Standard}.
 *
 * @param names what the function is called in LaTeX
 * @param latex how it is printed
 * @param value what it is worth, said by other functions; none if arithmetic says it
 * @param domain where it has a value, as far as its value does not say so itself
 * @param derivatives the derivative by each argument
 */
record Row(
        List<String> names,
        String latex,
        Optional<UnaryOperator<Term>> value,
        Function<Term, Condition> domain,
        List<Function<List<Term>, Term>> derivatives) {

    static Row named(String... names) {
        return new Row(List.of(names), names[0] + "(#1)", Optional.empty(), x -> Condition.ALWAYS, List.of());
    }

    Row printed(String how) {
        return new Row(names, how, value, domain, derivatives);
    }

    Row worth(UnaryOperator<Term> what) {
        return new Row(names, latex, Optional.of(what), domain, derivatives);
    }

    Row where(Function<Term, Condition> condition) {
        return new Row(names, latex, value, condition, derivatives);
    }

    Row slope(UnaryOperator<Term> slope) {
        return new Row(names, latex, value, domain, List.of(x -> slope.apply(x.get(0))));
    }

    Row slopes(BinaryOperator<Term> byFirst, BinaryOperator<Term> bySecond) {
        return new Row(
                names,
                latex,
                value,
                domain,
                List.of(x -> byFirst.apply(x.get(0), x.get(1)), x -> bySecond.apply(x.get(0), x.get(1))));
    }
}
