package org.handgrad.check.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.handgrad.check.evidence.Evidence;

/**
 * Weight decay that is wrong, where nothing is known of the cost but its values. Let the cost have the data's gradient g and weight
 * decay λθ, and the array under test claim f g + d λθ. Then $$f g + d \lambda \theta = f (g + \lambda \theta) + (d - f) \lambda
 * \theta$$ is f times the right array and a multiple c = (d − f) λ of the parameter: the two numbers are fitted. λ itself is seldom
 * known; where it is, d follows.
 */
final class WrongWeightDecay {
    private static final double PARALLEL = 1e-6;

    private final List<Evidence> wrong;
    private final CandidateFactors factors;
    private final double[] claimed;
    private final double[] right;
    private final double[] theta;

    /** Of the points at which an array is wrong. */
    WrongWeightDecay(List<Evidence> wrong, CandidateFactors factors) {
        this.wrong = wrong;
        this.factors = factors;
        this.claimed = joined(Evidence::claimed);
        this.right = joined(evidence -> evidence.right().orElseThrow());
        this.theta = joined(Evidence::theta);
    }

    private double[] joined(Function<Evidence, double[]> array) {
        return wrong.stream()
                .flatMapToDouble(evidence -> Arrays.stream(array.apply(evidence)))
                .toArray();
    }

    /** By decay alone, f = 1; one number is a multiple of any other. */
    Optional<Explanation> alone() {
        double c = EntryArithmetic.multiple(EntryArithmetic.minus(claimed, right), theta);
        return claimed.length < 2 || !Double.isFinite(c) || c == 0
                ? Optional.empty()
                : Optional.of(explanation(1, c, List.of(alone(c))));
    }

    private List<Cause> alone(double c) {
        List<Cause> known = factors.decay(1, c, tolerance());
        if (!known.isEmpty()) {
            return known;
        }
        return c < 0
                ? List.of(Cause.DECAY_LEFT_OUT, Cause.DECAY_HALVED)
                : List.of(Cause.DECAY_WHERE_NONE_IS, Cause.DECAY_DOUBLED);
    }

    /** By a factor besides: $$\min_{f, c} \left| claimed - f \cdot right - c \cdot \theta \right|$$ by its normal equations. */
    Optional<Explanation> besideFactor() {
        double rr = EntryArithmetic.dot(right, right);
        double rt = EntryArithmetic.dot(right, theta);
        double tt = EntryArithmetic.dot(theta, theta);
        double determinant = rr * tt - rt * rt;
        if (claimed.length < 3 || !(determinant > PARALLEL * rr * tt)) {
            return Optional.empty(); // two numbers explain two entries, whatever these are
        }
        double cr = EntryArithmetic.dot(claimed, right);
        double ct = EntryArithmetic.dot(claimed, theta);
        double f = (cr * tt - ct * rt) / determinant;
        double c = (ct * rr - cr * rt) / determinant;
        if (f == 0 || c == 0) {
            return Optional.empty();
        }
        List<List<Cause>> mistakes = new ArrayList<>(factors.named(f, tolerance()));
        mistakes.add(besideFactor(f, c));
        return Optional.of(explanation(f, c, mistakes));
    }

    private List<Cause> besideFactor(double f, double c) {
        List<Cause> known = factors.decay(f, c, tolerance());
        if (!known.isEmpty()) {
            return known;
        }
        List<Cause> causes = new ArrayList<>();
        if (c / (1 - f) > 0) {
            causes.add(Cause.DECAY_WITHOUT_FACTOR); // d = 1: λ = c / (1 − f)
        }
        causes.add(c / f < 0 ? Cause.DECAY_LEFT_OUT : Cause.DECAY_WHERE_NONE_IS); // d = 0: λ = −c / f
        return causes;
    }

    private Explanation explanation(double f, double c, List<List<Cause>> mistakes) {
        Evidence first = wrong.get(0);
        String mistaken = String.format(
                Locale.ROOT,
                "%s%s %s %.4g × %s",
                f == 1 ? "" : FactorFormat.before(f),
                first.rightName(),
                c < 0 ? "−" : "+",
                Math.abs(c),
                first.parameter());
        return new Explanation(
                mistakes,
                mistaken,
                1,
                evidence -> evidence.right()
                        .map(array -> EntryArithmetic.plus(
                                EntryArithmetic.times(f, array), EntryArithmetic.times(c, evidence.theta()))));
    }

    /** How far the fitted numbers may be off, relative to what they multiply. */
    private double tolerance() {
        double smaller = Math.min(EntryArithmetic.norm(right), EntryArithmetic.norm(theta));
        return Explanation.tolerance(wrong.get(0), right) / smaller;
    }
}
