package org.handgrad.notation.print;

import java.util.Map;
import org.handgrad.notation.tree.AbsoluteValue;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.BigOperator;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Negation;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Power;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Quotient;
import org.handgrad.notation.tree.Root;
import org.handgrad.notation.tree.Sum;
import org.handgrad.notation.tree.Symbol;

/** The value of an expression whose names have values that hang on how they are written. */
final class Evaluation {
    private Evaluation() {}

    static double of(Expression e) {
        if (e instanceof Symbol symbol) {
            return 1 + Math.floorMod(symbol.hashCode(), 997) / 997.0;
        } else if (e instanceof Numeral numeral) {
            return numeral.value();
        } else if (e instanceof Negation negation) {
            return -of(negation.operand());
        } else if (e instanceof Sum sum) {
            return sum.terms().stream()
                    .mapToDouble(term -> (term.sign() == Sum.Sign.MINUS ? -1 : 1) * of(term.operand()))
                    .sum();
        } else if (e instanceof Product product) {
            return product.factors().stream().mapToDouble(Evaluation::of).reduce(1, (a, b) -> a * b);
        } else if (e instanceof Quotient quotient) {
            return of(quotient.numerator()) / of(quotient.denominator());
        } else if (e instanceof Power power) {
            return Math.pow(of(power.base()), of(power.exponent()));
        } else if (e instanceof Root root) {
            return Math.sqrt(of(root.radicand()));
        } else if (e instanceof AbsoluteValue absolute) {
            return Math.abs(of(absolute.operand()));
        } else if (e instanceof BigOperator sum) {
            return 3 * of(sum.body());
        }
        Application applied = (Application) e;
        double argument = of(applied.arguments().get(0));
        Map<String, Double> values = Map.of(
                "\\tanh",
                Math.tanh(argument),
                "\\exp",
                Math.exp(argument),
                "\\log",
                Math.log(argument),
                "\\max",
                argument);
        return values.getOrDefault(((Symbol) applied.function()).name().letters(), Math.sin(argument));
    }
}
