package org.handgrad.derivation.core;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Derivatives by the rules of calculus, over bounds, indices and definitions. They hold wherever the term is smooth. */
public final class Differentiation {
    /** The most definitions that lie behind each other. */
    private static final int LONGEST_CHAIN = 100;

    private final Definitions definitions;
    private final Set<String> above;

    public Differentiation(Definitions definitions) {
        this(definitions, Set.of());
    }

    private Differentiation(Definitions definitions, Set<String> above) {
        this.definitions = definitions;
        this.above = above;
    }

    /** The term with every derivative in it carried out. */
    public Term carriedOut(Term term, Scope scope) {
        if (term instanceof Derivative derivative) {
            return of(derivative.of(), derivative.by(), scope);
        }
        Scope inside = term instanceof Reduce reduce ? scope.with(reduce.binder()) : scope;
        List<Term> parts =
                term.parts().stream().map(part -> carriedOut(part, inside)).toList();
        return parts.equals(term.parts()) ? term : term.with(term.affines(), parts);
    }

    /**
     * The derivative of a term with respect to an entry.
     *
     * @param scope what the free indices run over
     * @throws TooLarge if definitions lie too deep
     */
    public Term of(Term term, Variable by, Scope scope) {
        if (term instanceof Variable variable) {
            return ofVariable(variable, by, scope);
        }
        if (term instanceof Apply apply) {
            return ofApply(apply, by, scope);
        }
        if (term instanceof Reduce reduce) {
            return ofReduce(reduce, by, scope);
        }
        if (term instanceof Cases cases) {
            return ofCases(cases, by, scope);
        }
        if (term instanceof Derivative derivative) {
            return of(carriedOut(derivative, scope), by, scope);
        }
        return Constant.ZERO; // a Constant, a Count; an Indicator is constant between its jumps
    }

    private Term ofVariable(Variable variable, Variable by, Scope scope) {
        if (variable.name().equals(by.name())) {
            List<Term> factors = new ArrayList<>();
            for (int k = 0; k < variable.at().size(); k++) {
                factors.add(Indicator.delta(variable.at().get(k), by.at().get(k)));
            }
            return Algebra.times(factors);
        }
        Optional<Array> definition = definitions.of(variable.name());
        if (definition.isEmpty() || !definitions.behind(variable).contains(by.name())) {
            return Constant.ZERO;
        }
        if (above.size() >= LONGEST_CHAIN) {
            throw new TooLarge("a chain of too many definitions");
        }
        Set<String> deeper = new HashSet<>(above);
        deeper.add(variable.name());
        return new Differentiation(definitions, deeper).of(definition.get().at(variable.at()), by, scope);
    }

    private Term ofApply(Apply apply, Variable by, Scope scope) {
        List<Term> terms = new ArrayList<>();
        for (int k = 0; k < apply.arguments().size(); k++) {
            Term inner = of(apply.arguments().get(k), by, scope);
            if (!inner.equals(Constant.ZERO)) {
                terms.add(Algebra.times(apply.primitive().derivative(k, apply.arguments()), inner));
            }
        }
        return Algebra.plus(terms);
    }

    private Term ofReduce(Reduce reduce, Variable by, Scope scope) {
        Set<Letter> taken = new HashSet<>(Letters.free(by));
        Reduce apart = reduce;
        if (taken.contains(reduce.index())) {
            reduce.parts().forEach(part -> taken.addAll(Letters.free(part)));
            apart = reduce.renamed(reduce.index().fresh(taken));
        }
        Binder binder = apart.binder();
        Term inner = of(apart.body(), by, scope.with(binder));
        if (inner.equals(Constant.ZERO)) {
            return Constant.ZERO;
        }
        Term factor = switch (apart.operation()) {
            case SUM -> Constant.ONE;
            case PRODUCT -> allOthers(apart);
            case MAX, MIN -> attained(apart);
        };
        return new Sifting(scope).sum(binder, Algebra.times(factor, inner));
    }

    /** The product over all other values of the index. */
    private static Term allOthers(Reduce product) {
        Set<Letter> taken = new HashSet<>(Letters.free(product));
        product.parts().forEach(part -> taken.addAll(Letters.free(part)));
        taken.add(product.index());
        Reduce others = product.renamed(product.index().fresh(taken));
        Condition another = Condition.of(Affine.of(others.index()), Relation.NOT_EQUAL, Affine.of(product.index()));
        Domain domain = others.domain();
        Domain rest = new Domain(domain.from(), domain.to(), domain.where().and(another));
        return new Reduce(Reduce.Operation.PRODUCT, new Binder(others.index(), rest), others.body());
    }

    /** Where the extremum is attained, 1 over how often it is: elsewhere 0. Where different terms attain it there is a kink. */
    private static Term attained(Reduce extremum) {
        Term here = Algebra.indicator(Condition.of(extremum.body(), Relation.EQUAL, extremum));
        return Algebra.over(here, Algebra.sum(extremum.binder(), here));
    }

    private Term ofCases(Cases cases, Variable by, Scope scope) {
        List<Cases.Case> slopes = new ArrayList<>();
        boolean zero = true;
        for (Cases.Case each : cases.cases()) {
            Term slope = of(each.value(), by, scope);
            zero &= slope.equals(Constant.ZERO);
            slopes.add(new Cases.Case(each.condition(), slope));
        }
        Optional<Term> otherwise = cases.otherwise().map(value -> of(value, by, scope));
        zero &= otherwise.map(Constant.ZERO::equals).orElse(true);
        return zero ? Constant.ZERO : new Cases(slopes, otherwise);
    }
}
