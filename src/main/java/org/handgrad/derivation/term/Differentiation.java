package org.handgrad.derivation.term;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.derivation.term.Definitions.Definition;

/** Derivatives by the rules of calculus. They write corrections; what is right, the oracle says. */
public final class Differentiation {
    private final Definitions definitions;
    private final List<Claimed> claimed;

    /** What somebody says that a derivative is: ∂of/∂by, for all values of their indices. */
    public record Claimed(Entry of, Entry by, Term value) {
        /** The value for other positions, if it is known there. */
        private Optional<Term> at(Entry entry, Entry variable) {
            if (!entry.quantity().equals(of.quantity()) || !variable.quantity().equals(by.quantity())) {
                return Optional.empty();
            }
            Map<Index, Position> map = new HashMap<>();
            boolean fits = fits(of.at(), entry.at(), map) && fits(by.at(), variable.at(), map);
            return fits && map.keySet().containsAll(Indices.free(value))
                    ? Optional.of(Indices.replace(value, map))
                    : Optional.empty();
        }

        private static boolean fits(List<Position> written, List<Position> asked, Map<Index, Position> map) {
            for (int k = 0; k < written.size(); k++) {
                Position position = written.get(k);
                Position before =
                        position.isPlain() ? map.putIfAbsent(position.index().get(), asked.get(k)) : position;
                if (before != null && !before.equals(asked.get(k))) {
                    return false;
                }
            }
            return true;
        }
    }

    public Differentiation(Definitions definitions) {
        this(definitions, List.of());
    }

    /** @param claimed derivatives that are taken for what somebody says they are, the first that fits */
    public Differentiation(Definitions definitions, List<Claimed> claimed) {
        this.definitions = definitions;
        this.claimed = claimed;
    }

    /** The term with every derivative in it carried out. */
    public Term carriedOut(Term term) {
        Term inside = term.of(term.parts().stream().map(this::carriedOut).toList());
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
            Term outer = outer(call, call);
            return Algebra.times(outer, derivative(call.argument(), by));
        }
        if (term instanceof Fold fold) {
            return ofFold(fold, by);
        }
        if (term instanceof Branches branches) {
            List<Branches.Branch> cases = new ArrayList<>();
            branches.branches()
                    .forEach(branch -> cases.add(new Branches.Branch(
                            branch.comparison(), branch.left(), branch.right(), derivative(branch.value(), by))));
            return new Branches(cases);
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
                factors.add(kronecker(entry.at().get(k), by.at().get(k)));
            }
            return Algebra.times(factors);
        }
        Definition definition = definitions.of(entry.quantity()).orElseThrow();
        Term body = definition.at(entry.at());
        if (body instanceof Call call && call.order() == 0) {
            return Algebra.times(outer(call, entry), derivative(call.argument(), by));
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
                Term spread = contracted(sum, Algebra.times(others, derivative(exp.argument(), by)));
                return Algebra.times(entry, Algebra.minus(direct, spread));
            }
        }
        return derivative(body, by);
    }

    /** 1 or 0 where it is plain which. */
    public static Term kronecker(Position a, Position b) {
        if (a.equals(b)) {
            return Constant.ONE;
        }
        boolean differ = a.index().equals(b.index()) && a.offset() != b.offset();
        return differ ? Constant.ZERO : new Kronecker(a, b);
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
            case SUM -> contracted(fold, inner);
            case PRODUCT -> Algebra.times(fold, contracted(fold, Algebra.over(inner, fold.body())));
            case MAX, MIN -> {
                Branches.Branch best = new Branches.Branch(Branches.Comparison.EQUAL, fold.body(), fold, inner);
                Branches.Branch rest =
                        new Branches.Branch(Branches.Comparison.ALWAYS, Constant.ZERO, Constant.ZERO, Constant.ZERO);
                yield contracted(fold, new Branches(List.of(best, rest)));
            }
        };
    }

    /** The sum of a body over the index of a fold, where an identity matrix picks a term, that term. */
    private static Term contracted(Fold fold, Term body) {
        if (body instanceof Plus plus) {
            return Algebra.plus(
                    plus.parts().stream().map(part -> contracted(fold, part)).toList());
        }
        List<Term> factors = body instanceof Times times ? times.parts() : List.of(body);
        for (int k = 0; k < factors.size(); k++) {
            if (factors.get(k) instanceof Kronecker kronecker) {
                Position own = Position.at(fold.index());
                boolean first = kronecker.first().equals(own);
                boolean whole = fold.extent().from() == 1; // else what is picked may lie outside
                if (whole && (first || kronecker.second().equals(own))) {
                    List<Term> others = new ArrayList<>(factors);
                    others.remove(k);
                    Position picked = first ? kronecker.second() : kronecker.first();
                    return Indices.replace(Algebra.times(others), Map.of(fold.index(), picked));
                }
            }
        }
        for (int k = 0; k < factors.size(); k++) {
            if (factors.get(k) instanceof Plus sum && containsKronecker(sum)) {
                List<Term> terms = new ArrayList<>();
                for (Term part : sum.parts()) {
                    List<Term> changed = new ArrayList<>(factors);
                    changed.set(k, part);
                    terms.add(contracted(fold, Algebra.times(changed)));
                }
                return Algebra.plus(terms);
            }
        }
        return Algebra.fold(Fold.Kind.SUM, fold.index(), fold.extent(), body);
    }

    private static boolean containsKronecker(Plus sum) {
        return sum.parts().stream()
                .anyMatch(part -> part instanceof Kronecker
                        || (part instanceof Times times
                                && times.parts().stream().anyMatch(Kronecker.class::isInstance)));
    }

    /** The slope of the function itself, in terms of its value where that is shorter. */
    private static Term outer(Call call, Term value) {
        if (call.order() == 0 && call.function() == Function.Known.SIGMOID) {
            return Algebra.times(value, Algebra.minus(Constant.ONE, value));
        }
        if (call.order() == 0 && call.function() == Function.Known.TANH) {
            return Algebra.minus(Constant.ONE, Algebra.power(value, new Constant(2)));
        }
        if (call.function() == Function.Known.EXP) {
            return value;
        }
        if (call.order() == 0 && call.function() == Function.Known.LOG) {
            return Algebra.power(call.argument(), new Constant(-1));
        }
        if (call.order() == 0 && call.function() == Function.Known.SOFTPLUS) {
            return new Call(Function.Known.SIGMOID, 0, call.argument());
        }
        if (call.order() == 0 && call.function() == Function.Known.ABS) {
            return new Call(Function.Known.SIGN, 0, call.argument());
        }
        if (call.order() == 0 && call.function() == Function.Known.SIN) {
            return new Call(Function.Known.COS, 0, call.argument());
        }
        if (call.order() == 0 && call.function() == Function.Known.COS) {
            return Algebra.negative(new Call(Function.Known.SIN, 0, call.argument()));
        }
        return new Call(call.function(), call.order() + 1, call.argument());
    }
}
