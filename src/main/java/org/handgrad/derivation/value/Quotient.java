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
import org.hipparchus.dfp.Dfp;

/**
 * The derivative as {@code (f(x + h) - f(x - h)) / 2h}, with h = 10^-20 in 60 digits or 10^-40 in 120. It knows values and no
 * rules. Where the quotients to both sides differ there is a kink, and no derivative.
 */
final class Quotient {
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
    Dfp value(Map<Index, Long> place, ManyDigits numbers, int digits) {
        Dfp h = numbers.tiny(digits);
        Dfp here = at(place, numbers, x -> x);
        Dfp above = at(place, numbers, x -> x.add(h));
        Dfp below = at(place, numbers, x -> x.subtract(h));
        if (!numbers.isDefined(here) || !numbers.isDefined(above) || !numbers.isDefined(below)) {
            return numbers.undefined();
        }
        Dfp slope = above.subtract(below).divide(h).divide(2);
        Dfp kink = above.subtract(here).subtract(here.subtract(below)).divide(h).abs();
        boolean smooth = !kink.greaterThan(slope.abs().divide(1_000).add(numbers.tiny(digits / 2)));
        return smooth ? slope : numbers.undefined();
    }

    private Dfp at(Map<Index, Long> place, ManyDigits numbers, UnaryOperator<Dfp> change) {
        Evaluation<Dfp> definition = new Evaluation<>(sample, numbers);
        List<Long> moved = definition.places(by.at(), place);
        Evaluation<Dfp> evaluation = new Evaluation<>(sample, numbers, (name, at) -> {
            if (!name.equals(by.name())) {
                return sample.entry(name, at, numbers);
            }
            Dfp value = own == null ? sample.entry(name, at, numbers) : defined(at, definition);
            return at.equals(moved) ? change.apply(value) : value;
        });
        return evaluation.value(term, place);
    }

    private Dfp defined(List<Long> at, Evaluation<Dfp> definition) {
        List<Affine> position = at.stream().map(Affine::of).toList();
        return definition.value(templates.of(new Variable(by.name(), position)), Map.of());
    }
}
