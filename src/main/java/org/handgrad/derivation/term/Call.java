package org.handgrad.derivation.term;

import java.util.List;

/**
 * A function of one number, or its derivative.
 *
 * @param order how often it is differentiated
 */
public record Call(Function function, int order, Term argument) implements Term {
    /** The slope of the function at the argument, said by the function's value where that is shorter. */
    Term slope(Term value) {
        Term slope = new Call(function, order + 1, argument);
        if (!(function instanceof Function.Known known) || (order > 0 && known != Function.Known.EXP)) {
            return slope;
        }
        return switch (known) {
            case SIGMOID -> Algebra.times(value, Algebra.minus(Constant.ONE, value));
            case TANH -> Algebra.minus(Constant.ONE, Algebra.power(value, new Constant(2)));
            case EXP -> value;
            case LOG -> Algebra.power(argument, new Constant(-1));
            case SOFTPLUS -> new Call(Function.Known.SIGMOID, 0, argument);
            case ABS -> new Call(Function.Known.SIGN, 0, argument);
            case SIN -> new Call(Function.Known.COS, 0, argument);
            case COS -> Algebra.negative(new Call(Function.Known.SIN, 0, argument));
            case RELU, SIGN, STEP -> slope;
        };
    }

    @Override
    public List<Term> parts() {
        return List.of(argument);
    }

    @Override
    public Term of(List<Term> parts) {
        return new Call(function, order, parts.get(0));
    }
}
