package org.handgrad.derivation.reading;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.derivation.core.Affine;
import org.handgrad.derivation.core.Algebra;
import org.handgrad.derivation.core.Binder;
import org.handgrad.derivation.core.Condition;
import org.handgrad.derivation.core.Constant;
import org.handgrad.derivation.core.Domain;
import org.handgrad.derivation.core.Reduce;
import org.handgrad.derivation.core.Relation;
import org.handgrad.derivation.core.Term;
import org.handgrad.notation.tree.BigOperator;
import org.handgrad.notation.tree.Chain;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Range;
import org.handgrad.notation.tree.Symbol;

/** Reads sums, products, maxima and minima over indices. Their bounds count. */
record Reductions(Counting counting, Formulas formulas) {
    Value of(BigOperator operator, Surroundings around) {
        Range range = operator.range();
        if (range.indices().isEmpty()) {
            throw Unread.of("a sum over nothing that is said");
        }
        Surroundings inside = around;
        List<Binder> binders = new ArrayList<>();
        for (Symbol letter : range.indices()) {
            Binder binder = binder(Spelling.of(letter.name()), range, inside);
            binders.add(binder);
            inside = inside.binding(Spelling.of(letter.name()), binder.index());
        }
        if (range.condition().isPresent()) {
            int last = binders.size() - 1;
            Binder binder = binders.get(last);
            Condition where = condition(range.condition().get(), inside);
            Domain domain = new Domain(binder.domain().from(), binder.domain().to(), where);
            binders.set(last, new Binder(binder.index(), domain));
        }
        Value body = formulas.value(operator.body(), inside);
        for (int k = binders.size() - 1; k >= 0; k--) {
            Binder binder = binders.get(k);
            body = body.each(term -> reduced(operator.kind(), binder, term));
        }
        return body;
    }

    private static Term reduced(BigOperator.Kind kind, Binder binder, Term body) {
        return switch (kind) {
            case SUM -> Algebra.sum(binder, body);
            case PRODUCT -> new Reduce(Reduce.Operation.PRODUCT, binder, body);
            case MAX -> new Reduce(Reduce.Operation.MAX, binder, body);
            case MIN -> new Reduce(Reduce.Operation.MIN, binder, body);
            case ARG_MAX, ARG_MIN -> throw Unread.of("a place where something is largest or smallest");
        };
    }

    private Binder binder(String letter, Range range, Surroundings around) {
        if (range.from().isEmpty() && range.to().isEmpty()) {
            return counting.binder(letter, Domain.upTo(counting.unknown(letter)));
        }
        if (range.indices().size() != 1 || range.from().isEmpty() || range.to().isEmpty()) {
            throw Unread.of("a sum whose bounds are not said");
        }
        return counting.binder(
                letter,
                Domain.of(bound(range.from().get(), around), bound(range.to().get(), around)));
    }

    private Affine bound(Expression bound, Surroundings around) {
        return counting.affine(bound, around).orElseThrow(() -> Unread.of("a bound that is no whole number"));
    }

    /** {@code k \ne j}. */
    private Condition condition(Expression condition, Surroundings around) {
        if (condition instanceof Chain chain
                && chain.links().size() == 1
                && chain.links().get(0).relation() == org.handgrad.notation.tree.Relation.NOT_EQUAL) {
            Affine axis = counting.unknown("where");
            Affine left = counting.position(chain.sides().get(0), around, axis);
            Affine right = counting.position(chain.sides().get(1), around, axis);
            return Condition.of(left, Relation.NOT_EQUAL, right);
        }
        throw Unread.of("a condition on an index");
    }

    /** e to an array's entries, each divided by the sum of all of them along the last axis. */
    Value softmax(Value z) {
        if (z.rank() == 0) {
            throw Unread.of("softmax of a number");
        }
        Value exponentials = z.each(org.handgrad.derivation.core.Standard.EXP::of);
        Binder last = z.array().axes().get(z.rank() - 1);
        Binder all = counting.binder(last.index().name(), last.domain());
        List<Affine> at = new ArrayList<>(
                z.array().axes().stream().map(axis -> Affine.of(axis.index())).toList());
        at.set(z.rank() - 1, Affine.of(all.index()));
        Term sum = Algebra.sum(all, exponentials.array().at(at));
        return exponentials.each(term -> Algebra.times(term, Algebra.power(sum, Constant.MINUS_ONE)));
    }
}
