package org.handgrad.derivation.value;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.handgrad.derivation.core.Affine;
import org.handgrad.derivation.core.Array;
import org.handgrad.derivation.core.Definitions;
import org.handgrad.derivation.core.Index;
import org.handgrad.derivation.core.Term;
import org.handgrad.derivation.core.Variable;

/**
 * The derivative as {@code (f(x + h) - f(x - h)) / 2h}, with h so small that half of the digits are right. It knows values and no
 * rules. Where the quotients to both sides differ there is a kink, and no derivative.
 */
final class Quotient {
    private static final int KINK = -10; // of a bend that is no kink, all but a part of 2^-10 goes away with h

    private final Sample sample;
    private final Template.Use term;
    private final Variable by;
    private final Array own;
    private final Templates templates;

    /**
     * @param term what is differentiated
     * @param by with respect to which entry; what it is defined as is held constant
     */
    Quotient(Definitions definitions, Sample sample, Term term, Variable by) {
        this.sample = sample;
        this.term = new Templates(definitions.without(by.name())).of(term);
        this.by = by;
        this.own = definitions.of(by.name()).orElse(null);
        this.templates = new Templates(definitions);
    }

    /**
     * The derivative.
     *
     * @param place the values of the free indices
     */
    Real value(Map<Index, Long> place, Reals numbers) {
        int h = -numbers.bits() / 3;
        Real here = at(place, numbers, x -> x);
        Real above = at(place, numbers, x -> numbers.add(x, numbers.of(1).shifted(h)));
        Real below = at(place, numbers, x -> numbers.subtract(x, numbers.of(1).shifted(h)));
        if (!here.isDefined() || !above.isDefined() || !below.isDefined()) {
            return Real.UNDEFINED;
        }
        Real slope = numbers.subtract(above, below).shifted(-h - 1);
        Real bend = numbers.apart(numbers.add(above, below), here.shifted(1)).shifted(-h);
        Real bound = numbers.add(slope.abs().shifted(KINK), numbers.of(1).shifted(h / 2));
        return numbers.compare(bend, bound) <= 0 ? slope : Real.UNDEFINED;
    }

    private Real at(Map<Index, Long> place, Reals numbers, UnaryOperator<Real> change) {
        Evaluation<Real> definition = new Evaluation<>(sample, numbers);
        List<Long> moved = definition.places(by.at(), place);
        Evaluation<Real> evaluation = new Evaluation<>(sample, numbers, (name, at) -> {
            if (!name.equals(by.name())) {
                return sample.entry(name, at, numbers);
            }
            Real value = own == null ? sample.entry(name, at, numbers) : defined(at, definition);
            return at.equals(moved) ? change.apply(value) : value;
        });
        return evaluation.value(term, place);
    }

    private Real defined(List<Long> at, Evaluation<Real> definition) {
        List<Affine> position = at.stream().map(Affine::of).toList();
        return definition.value(templates.of(new Variable(by.name(), position)), Map.of());
    }
}
