package org.handgrad.derivation.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sums in which a Kronecker delta picks one term: {@code \sum_{i=1}^n \delta_{ij} x_i} is {@code x_j} if j surely lies between 1
 * and n, and else {@code [1 \le j \le n] x_j}.
 *
 * @param scope what the free indices run over
 */
record Sifting(Scope scope) {
    /** The sum of a body over an index. */
    Term sum(Binder binder, Term body) {
        List<Term> factors = Algebra.partsOf(Standard.TIMES, body);
        List<Term> outside = new ArrayList<>();
        List<Term> inside = new ArrayList<>();
        for (Term factor : factors) {
            (Letters.free(factor).contains(binder.index()) ? inside : outside).add(factor);
        }
        if (!outside.isEmpty() && !inside.isEmpty()) {
            outside.add(sum(binder, Algebra.times(inside)));
            return Algebra.times(outside);
        }
        if (body instanceof Apply sum && sum.is(Standard.PLUS)) {
            return Algebra.plus(
                    sum.arguments().stream().map(part -> sum(binder, part)).toList());
        }
        for (int k = 0; k < factors.size(); k++) {
            List<Term> others = new ArrayList<>(factors);
            Term factor = others.remove(k);
            if (factor instanceof Indicator indicator) {
                Optional<Affine> picked = picked(indicator, binder.index());
                if (picked.isPresent()) {
                    others.add(indicator);
                    return at(binder, picked.get(), Algebra.times(others));
                }
            }
            if (factor instanceof Apply sum && sum.is(Standard.PLUS) && containsIndicator(sum)) {
                List<Term> terms = new ArrayList<>();
                for (Term part : sum.arguments()) {
                    others.add(part);
                    terms.add(sum(binder, Algebra.times(others)));
                    others.remove(others.size() - 1);
                }
                return Algebra.plus(terms);
            }
        }
        return Algebra.sum(binder, body);
    }

    /** The one value of an index at which the indicator can be 1, if its condition says which. */
    private static Optional<Affine> picked(Indicator indicator, Index index) {
        for (Condition.Comparison comparison : indicator.condition().comparisons()) {
            Affine difference = comparison.difference().orElse(Affine.ZERO);
            long factor = difference.factor(index);
            if (comparison.relation() == Relation.EQUAL && Math.abs(factor) == 1) {
                return Optional.of(
                        difference.minus(Affine.of(index).times(factor)).times(-factor));
            }
        }
        return Optional.empty();
    }

    /** The body at one value of the index, if the index comes there. */
    private Term at(Binder binder, Affine value, Term body) {
        Domain domain = binder.domain();
        Condition reached = Condition.of(domain.from(), Relation.LESS_OR_EQUAL, value)
                .and(Condition.of(value, Relation.LESS_OR_EQUAL, domain.to()))
                .and(domain.where());
        Substitution there = Substitution.of(Map.of(binder.index(), value));
        List<Term> factors = new ArrayList<>();
        factors.add(without(reached.with(reached.sides().stream().map(there::in).toList())));
        for (Term factor : Algebra.partsOf(Standard.TIMES, there.in(body))) {
            factors.add(factor instanceof Indicator indicator ? without(indicator.condition()) : factor);
        }
        return Algebra.times(factors);
    }

    /** The indicator of a condition without what surely holds. */
    private Term without(Condition condition) {
        return Algebra.indicator(new Condition(condition.comparisons().stream()
                .filter(comparison -> !scope.isSure(comparison))
                .toList()));
    }

    private static boolean containsIndicator(Apply sum) {
        return sum.arguments().stream()
                .flatMap(part -> Algebra.partsOf(Standard.TIMES, part).stream())
                .anyMatch(Indicator.class::isInstance);
    }
}
