package org.handgrad.derivation.core;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/**
 * Terms that differ only in the order of summands and factors, in the names of bound indices, in what is added up and multiplied
 * out of equal parts, written alike. Products of sums stay as they are. Where terms look different they may still be equal.
 */
public final class NormalOrder {
    private static final Comparator<Term> BY_TEXT = Comparator.comparing(Printed::of);

    private NormalOrder() {}

    /** The term in normal order. */
    public static Term of(Term term) {
        return of(term, 0);
    }

    private static Term of(Term term, int depth) {
        if (term instanceof Reduce reduce) {
            Reduce renamed = reduce.renamed(new Index("#", depth));
            Reduce normal = renamed.with(
                    renamed.affines(),
                    renamed.parts().stream().map(part -> of(part, depth + 1)).toList());
            Domain domain = normal.domain();
            Domain ordered = new Domain(domain.from(), domain.to(), of(domain.where()));
            return reduce.operation() == Reduce.Operation.SUM && normal.body().equals(Constant.ZERO)
                    ? Constant.ZERO
                    : new Reduce(reduce.operation(), new Binder(normal.index(), ordered), normal.body());
        }
        Term inside = term.with(
                term.affines(),
                term.parts().stream().map(part -> of(part, depth)).toList());
        if (inside instanceof Apply apply && apply.is(Standard.PLUS)) {
            return collectedSum(Algebra.plus(apply.arguments()));
        }
        if (inside instanceof Apply apply && apply.is(Standard.TIMES)) {
            return collectedSum(collectedProduct(Algebra.times(apply.arguments())));
        }
        if (inside instanceof Apply apply && apply.is(Standard.POWER)) {
            return Algebra.power(apply.arguments().get(0), apply.arguments().get(1));
        }
        return inside instanceof Indicator indicator ? Algebra.indicator(of(indicator.condition())) : inside;
    }

    /** The sum in which equal summands are counted: 2 x + 3 x is 5 x. */
    private static Term collectedSum(Term sum) {
        Map<Term, BigFraction> counted = new LinkedHashMap<>();
        count(sum, BigFraction.ONE, counted);
        return Algebra.plus(counted.keySet().stream()
                .sorted(BY_TEXT)
                .map(part -> Algebra.times(new Constant(counted.get(part)), part))
                .toList());
    }

    /** Adds up a term so many times; of 2 (x + y) the summands. */
    private static void count(Term term, BigFraction times, Map<Term, BigFraction> counted) {
        List<Term> factors = Algebra.partsOf(Standard.TIMES, term);
        if (term instanceof Apply sum && sum.is(Standard.PLUS)) {
            sum.arguments().forEach(summand -> count(summand, times, counted));
        } else if (factors.get(0) instanceof Constant number && factors.size() > 1) {
            count(Algebra.times(factors.subList(1, factors.size())), times.multiply(number.value()), counted);
        } else if (term instanceof Constant number) {
            counted.merge(Constant.ONE, times.multiply(number.value()), BigFraction::add);
        } else {
            counted.merge(term, times, BigFraction::add);
        }
    }

    /** The product in which equal factors are counted: x x^2 is x^3. */
    private static Term collectedProduct(Term product) {
        Map<Term, Term> exponents = new LinkedHashMap<>();
        for (Term factor : Algebra.partsOf(Standard.TIMES, product)) {
            boolean power = factor instanceof Apply apply
                    && apply.is(Standard.POWER)
                    && apply.arguments().get(1) instanceof Constant k
                    && k.isWhole();
            Term base = power ? factor.parts().get(0) : factor;
            exponents.merge(base, power ? factor.parts().get(1) : Constant.ONE, Algebra::plus);
        }
        return Algebra.times(exponents.entrySet().stream()
                .map(each -> Algebra.power(each.getKey(), each.getValue()))
                .sorted(BY_TEXT)
                .toList());
    }

    /** Whole numbers on one side, the sides of an equation sorted, and the comparisons too. */
    private static Condition of(Condition condition) {
        return new Condition(condition.comparisons().stream()
                .map(NormalOrder::of)
                .distinct()
                .sorted(Comparator.comparing(each -> Printed.of(new Indicator(new Condition(List.of(each))))))
                .toList());
    }

    private static Condition.Comparison of(Condition.Comparison comparison) {
        Relation relation = comparison.relation();
        boolean symmetric = relation == Relation.EQUAL || relation == Relation.NOT_EQUAL;
        Affine difference = comparison.difference().orElse(Affine.ZERO);
        if (!difference.isConstant()) {
            boolean turned = symmetric && difference.factor(difference.factors().firstKey()) < 0;
            return new Condition.Comparison(
                    new Count(turned ? difference.times(-1) : difference), relation, new Count(Affine.ZERO));
        }
        boolean swapped = symmetric && BY_TEXT.compare(comparison.left(), comparison.right()) > 0;
        return swapped
                ? new Condition.Comparison(/* left= */ comparison.right(), relation, /* right= */ comparison.left())
                : comparison;
    }
}
