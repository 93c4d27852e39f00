package org.handgrad.derivation.oracle;

import java.util.HashMap;
import java.util.Map;
import org.handgrad.derivation.term.Differentiation;
import org.handgrad.derivation.term.Index;
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
            derivative = new Differentiation(evaluation.definitions()).derivative(slope.of(), slope.by());
            derived.put(slope, derivative);
        }
        return evaluation.value(derivative, at, point);
    }
}
