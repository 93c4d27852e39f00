package org.handgrad.derivation.judge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.handgrad.derivation.EquationVerdict;
import org.handgrad.derivation.meaning.Meanings;
import org.handgrad.derivation.meaning.Sides;
import org.handgrad.derivation.oracle.TermComparison;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Limit;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Parts;
import org.handgrad.notation.tree.Relation;
import org.handgrad.notation.tree.Symbol;

/**
 * {@code ≈} between formulas with a small quantity h in them, and {@code \lim}. Sides are close if their difference goes to 0
 * with h; where one of them is a polynomial of h, faster than its highest power: {@code \frac{1}{1 + h} \approx 1 - h} says
 * what the term with h is.
 */
final class Limits {
    private static final double CLOSE = 1e-8;
    private static final double APART = 0.05;
    private static final double SHRINKING = 0.25;
    private static final double STANDING = 0.7;

    private final Meanings meanings;

    Limits(Meanings meanings) {
        this.meanings = meanings;
    }

    /** What goes to 0 in a limit that is one side of an equation, if that is the limit of a name to 0. */
    static Optional<SmallQuantity> vanishing(Formula formula) {
        Expression side = formula.left() instanceof Limit ? formula.left() : formula.right();
        boolean toZero = side instanceof Limit limit && limit.target() instanceof Numeral zero && zero.value() == 0;
        if (!toZero) {
            return Optional.empty();
        }
        Limit limit = (Limit) side;
        return Parts.first(limit.variable(), Symbol.class) // of \Delta x, \Delta
                .filter(symbol -> symbol.indices().isEmpty())
                .map(symbol -> new SmallQuantity(symbol.name().letters(), limit.side() == Limit.Side.BELOW ? -1 : 1));
    }

    /** The equation without its limits: what is close to what. */
    static Formula approximate(Formula formula) {
        return formula.with(body(formula.left()), body(formula.right())).as(Relation.APPROXIMATE);
    }

    private static Expression body(Expression side) {
        return side instanceof Limit limit ? limit.body() : side;
    }

    /** The verdict on sides that are said to be close. */
    Step judge(Sides sides) {
        Optional<SmallQuantity> small =
                SmallQuantity.USUAL.stream().filter(one -> one.isIn(sides)).findFirst();
        return small.map(one -> judge(sides, one))
                .orElseGet(() -> Step.of(
                        EquationVerdict.UNCHECKED, "an approximation needs digits or a quantity known to be small"));
    }

    /** The verdict on sides that are said to come together with a small quantity. */
    Step judge(Sides sides, SmallQuantity small) {
        int order = order(sides, small);
        boolean curved = small.degree(sides.left()).isEmpty()
                || small.degree(sides.right()).isEmpty();
        TermComparison far = small.tried(order < 2 ? 1e-2 : 1e-1, sides, meanings.scope());
        double nearby = order < 2 ? 1e-4 : 1e-2;
        TermComparison near = small.tried(nearby, sides, meanings.scope());
        if (far.samples().isEmpty() || near.samples().isEmpty()) {
            return Step.of(EquationVerdict.UNCHECKED, "no point was found where both sides have a value");
        }
        double before = difference(far, order < 2 ? 1e-2 : 1e-1, order);
        double now = difference(near, nearby, order);
        if (now < CLOSE || (now < before * SHRINKING && (order > 0 || now < APART))) {
            return Step.of(EquationVerdict.HOLDS, "as %s goes to 0".formatted(small.name()));
        }
        boolean stands = now > before * STANDING && now > 1e-3 && (order > 0 || near.difference() > APART);
        String detail = order == 0
                ? "the sides do not approach each other as %s goes to 0".formatted(small.name())
                : "the sides differ already in a term with %s"
                        .formatted(order == 1 ? small.name() : small.name() + "^" + order);
        return stands && curved
                ? ConstantRatio.near(near)
                        .filter(ratio -> order == 0)
                        .map(ratio -> Step.refuted(ratio.diagnosis(), ratio.told(), Optional.empty()))
                        .orElseGet(() -> Step.refuted(detail, Optional.empty()))
                        .with(example(small, nearby, near.worst()))
                : Step.of(EquationVerdict.UNCHECKED, detail);
    }

    private static Map<String, Double> example(SmallQuantity small, double value, TermComparison.Sample worst) {
        Map<String, Double> example = new LinkedHashMap<>();
        example.put(small.name(), small.sign() * value);
        example.put("left", worst.left());
        example.put("right", worst.right());
        return example;
    }

    /** How far the sides are apart: by their size, or, where powers of h are told apart, by that power. */
    private static double difference(TermComparison trial, double small, int order) {
        if (order == 0) {
            return trial.difference();
        }
        TermComparison.Sample worst = trial.worst();
        return Math.abs(worst.left() - worst.right()) / Math.pow(small, order);
    }

    /** The highest power of the small quantity that a side shows as a polynomial; 0 if none does. */
    private static int order(Sides sides, SmallQuantity small) {
        int left = small.degree(sides.left()).orElse(Integer.MAX_VALUE);
        int right = small.degree(sides.right()).orElse(Integer.MAX_VALUE);
        int least = Math.min(left, right);
        return least == Integer.MAX_VALUE ? 0 : least;
    }
}
