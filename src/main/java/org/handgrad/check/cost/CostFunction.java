package org.handgrad.check.cost;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handgrad.check.diagnosis.Hypothesis;
import org.handgrad.check.evidence.Incomparable;
import org.handgrad.check.evidence.Witness;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;

/** A cost and the witnesses of its gradient. */
public interface CostFunction {
    /** Its name in results. */
    String name();

    /**
     * A point as the cost orders its arrays.
     *
     * @throws IllegalArgumentException if the cost has other parameters
     */
    default Parameters point(Parameters arrays) {
        return arrays;
    }

    /** The witnesses there are, in the order in which they are trusted. */
    Set<Witness> witnesses();

    /** The format in which the cost is computed for a gradient of some format; the finer, the better the differences. */
    Precision costPrecision(Precision gradient);

    /** C(θ), with θ in that format. */
    double value(Parameters at);

    /** ∂C/∂θ by an analytic witness, in the format of θ. */
    Parameters gradient(Witness witness, Parameters at);

    /**
     * What it says where it rounds otherwise: when the parameters, and samples where they are known, move by one unit in their
     * last place, and in the format of the cost where that is finer.
     */
    default List<Parameters> rounded(Witness witness, Parameters at) {
        Precision precision = Precision.of(at);
        Precision finer = costPrecision(precision);
        Parameters nearby = gradient(witness, at.oneUlpAway());
        return finer == precision ? List.of(nearby) : List.of(nearby, gradient(witness, at.castTo(finer)));
    }

    /** Why an analytic witness says nothing at θ; else nothing. */
    default Optional<Incomparable> incomparable(Witness witness, Parameters at) {
        return Optional.empty();
    }

    /** The numbers that the cost has, such as n = 32 samples. */
    Map<String, Double> constants();

    /** What the gradient would be with one mistake or another, at points counted from 1. */
    default List<Hypothesis> hypotheses(List<Parameters> points) {
        return List.of();
    }
}
