package org.handgrad.derivation.oracle;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.handgrad.derivation.term.Definitions;
import org.handgrad.derivation.term.Differentiation;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Position;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.derivation.term.Slope;
import org.handgrad.derivation.term.Term;

/** Derivatives by the rules of calculus: fast, for trying what might have been meant. What is shown is asked of {@link Autodiff}. */
final class Rules implements Evaluation.Slopes {
    private final Map<Slope, Term> derived = new HashMap<>();
    private final Evaluation evaluation;

    Rules(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    @Override
    public double value(Slope slope, Map<Index, Integer> at, int point) {
        Term derivative = derived.get(slope);
        if (derivative == null) {
            derivative = new Differentiation(bounded()).derivative(slope.of(), slope.by());
            derived.put(slope, derivative);
        }
        return evaluation.value(derivative, at, point);
    }

    /** The definitions where lengths are numbers: a sum to 2 does not come to the third entry. */
    private Definitions bounded() {
        Definitions all = evaluation.definitions();
        World world = evaluation.world();
        return new Definitions() {
            @Override
            public Optional<Definition> of(Quantity quantity) {
                return all.of(quantity);
            }

            @Override
            public boolean depends(Term term, Quantity on) {
                return all.depends(term, on);
            }

            @Override
            public boolean reaches(Term bound, Position position) {
                return world.reaches(bound, position);
            }
        };
    }
}
