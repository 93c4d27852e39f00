package org.handgrad.derivation.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.derivation.term.Definitions.Definition;

/** Derivatives by the rules of calculus. They write corrections; what is right, the oracle says. */
public final class Differentiation {
    private final Definitions definitions;
    private final List<Claimed> claimed;
    private final Sifting sifting;

    public Differentiation(Definitions definitions) {
        this(definitions, List.of());
    }

    /** @param claimed derivatives that are taken for what somebody says they are, the first that fits */
    public Differentiation(Definitions definitions, List<Claimed> claimed) {
        this.definitions = definitions;
        this.claimed = claimed;
        this.sifting = new Sifting(definitions);
    }

    /** The term with every derivative in it carried out. */
    public Term carriedOut(Term term) {
        Term inside = term.of(term.parts().stream().map(this::carriedOut).toList());
        if (inside instanceof Call call && call.order() == 1) { // σ'(z) is a derivative too
            Call function = new Call(call.function(), 0, call.argument());
            return function.slope(function);
        }
        return inside instanceof Slope slope ? derivative(slope.of(), slope.by()) : inside;
    }

    /** The derivative taken so many times. */
    public Term derivative(Term term, Entry by, int times) {
        return times == 0 ? term : derivative(derivative(term, by, times - 1), by);
    }

    /** ∂term/∂by. */
    public Term derivative(Term term, Entry by) {
        if (!definitions.depends(term, by.quantity())) {
            return Constant.ZERO;
        }
        if (term instanceof Entry entry) {
            return ofEntry(entry, by);
        }
        if (term instanceof Plus plus) {
            return Algebra.plus(
                    plus.parts().stream().map(part -> derivative(part, by)).toList());
        }
        if (term instanceof Times times) {
            return ofProduct(times.parts(), by);
        }
        if (term instanceof Raised raised) {
            return ofPower(raised, by);
        }
        if (term instanceof Call call) {
            return Algebra.times(call.slope(call), derivative(call.argument(), by));
        }
        if (term instanceof Fold fold) {
            return ofFold(fold, by);
        }
        if (term instanceof Branches branches) {
            return new Branches(branches.branches().stream()
                    .map(branch -> branch.with(derivative(branch.value(), by)))
                    .toList());
        }
        if (term instanceof Slope slope) {
            return derivative(derivative(slope.of(), slope.by()), by);
        }
        throw new IllegalArgumentException("no derivative of " + term);
    }

    private Term ofEntry(Entry entry, Entry by) {
        for (Claimed claim : claimed) {
            Optional<Term> value = claim.at(entry, by);
            if (value.isPresent()) {
                return value.get();
            }
        }
        if (entry.quantity().equals(by.quantity())) {
            List<Term> factors = new ArrayList<>();
            for (int k = 0; k < entry.at().size(); k++) {
                factors.add(Kronecker.of(entry.at().get(k), by.at().get(k)));
            }
            return Algebra.times(factors);
        }
        Definition definition = definitions.of(entry.quantity()).orElseThrow();
        Term body = definition.at(entry.at());
        if (body instanceof Call call && call.order() == 0) {
            return Algebra.times(call.slope(entry), derivative(call.argument(), by));
        }
        if (body instanceof Times quotient && quotient.parts().size() == 2) {
            return softmaxOr(entry, quotient, by);
        }
        return derivative(body, by);
    }

    /** a_j (I_{jm} − a_m) instead of a quotient, where the body is that of softmax. */
    private Term softmaxOr(Entry entry, Times body, Entry by) {
        if (body.parts().get(0) instanceof Call top
                && top.function() == Function.Known.EXP
                && body.parts().get(1) instanceof Raised below
                && below.exponent().equals(new Constant(-1))
                && below.base() instanceof Fold sum
                && sum.kind() == Fold.Kind.SUM
                && sum.body() instanceof Call exp
                && exp.function() == Function.Known.EXP) {
            int axis = -1;
            for (int k = 0; k < entry.at().size(); k++) {
                Position position = entry.at().get(k);
                if (position.isPlain()
                        && Indices.replace(top, Map.of(position.index().get(), Position.at(sum.index())))
                                .equals(exp)) {
                    axis = k;
                }
            }
            if (axis >= 0) {
                List<Position> other = new ArrayList<>(entry.at());
                other.set(axis, Position.at(sum.index()));
                Entry others = new Entry(entry.quantity(), List.copyOf(other));
                Term direct = derivative(top.argument(), by);
                Term spread = sifting.of(sum, Algebra.times(others, derivative(exp.argument(), by)));
                return Algebra.times(entry, Algebra.minus(direct, spread));
            }
        }
        return derivative(body, by);
    }

    private Term ofProduct(List<Term> factors, Entry by) {
        List<Term> terms = new ArrayList<>();
        for (int k = 0; k < factors.size(); k++) {
            Term slope = derivative(factors.get(k), by);
            if (!slope.equals(Constant.ZERO)) {
                List<Term> changed = new ArrayList<>(factors);
                changed.set(k, slope);
                terms.add(Algebra.times(changed));
            }
        }
        return Algebra.plus(terms);
    }

    private Term ofPower(Raised raised, Entry by) {
        Term exponent = raised.exponent();
        if (!definitions.depends(exponent, by.quantity())) {
            Term lower = Algebra.power(raised.base(), Algebra.plus(exponent, new Constant(-1)));
            return Algebra.times(List.of(exponent, lower, derivative(raised.base(), by)));
        }
        Term log = new Call(Function.Known.LOG, 0, raised.base());
        return Algebra.times(raised, derivative(Algebra.times(exponent, log), by));
    }

    private Term ofFold(Fold fold, Entry by) {
        Term inner = derivative(fold.body(), by);
        return switch (fold.kind()) {
            case SUM -> sifting.of(fold, inner);
            case PRODUCT -> Algebra.times(fold, sifting.of(fold, Algebra.over(inner, fold.body())));
            case MAX, MIN -> {
                Branches.Branch best = new Branches.Branch(Branches.Comparison.EQUAL, fold.body(), fold, inner);
                Branches.Branch rest = Branches.Branch.otherwise(Constant.ZERO);
                yield sifting.of(fold, new Branches(List.of(best, rest)));
            }
        };
    }
}
