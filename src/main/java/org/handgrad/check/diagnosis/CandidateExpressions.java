package org.handgrad.check.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.handgrad.check.evidence.Evidence;

/** The expressions at hand that may stand in a gradient in place of the right one. */
final class CandidateExpressions {
    private final List<Evidence> everything;
    private final Supplier<List<Hypothesis>> hypotheses;

    /**
     * Of one gradient.
     *
     * @param everything the evidence of all arrays at all points
     * @param hypotheses gradients with known mistakes, computed only if something is wrong
     */
    CandidateExpressions(List<Evidence> everything, Supplier<List<Hypothesis>> hypotheses) {
        this.everything = everything;
        this.hypotheses = hypotheses;
    }

    /** What an array may be in place of itself. */
    List<Explanation> inPlaceOf(List<Evidence> wrong) {
        String name = wrong.get(0).parameter();
        Explanation transposed = Explanation.of(Cause.TRANSPOSED, "the transpose", CandidateExpressions::transposed);
        Explanation stale = new Explanation(
                List.of(List.of(Cause.STALE)),
                "what it should have been at the point before",
                2,
                evidence -> right(evidence.point() - 1, name, evidence));
        Stream<Explanation> others = everything.stream()
                .map(Evidence::parameter)
                .distinct()
                .filter(other -> !other.equals(name))
                .map(other -> Explanation.of(
                        Cause.handedFrom(other),
                        "the gradient of " + other,
                        evidence -> right(evidence.point(), other, evidence)));
        Stream<Explanation> mistakes = hypotheses.get().stream()
                .map(hypothesis -> Explanation.of(
                        hypothesis.cause(), "the derivative with this mistake", evidence -> of(hypothesis, evidence)));
        return Stream.of(Stream.of(transposed), others, Stream.of(stale), mistakes)
                .flatMap(explanations -> explanations)
                .toList();
    }

    private static Optional<double[]> transposed(Evidence evidence) {
        long[] shape = evidence.shape();
        boolean square = shape.length == 2 && shape[0] == shape[1] && shape[0] > 1;
        return square
                ? evidence.right().map(right -> EntryArithmetic.transposed(right, (int) shape[0]))
                : Optional.empty();
    }

    /** An array that is right at a point, if it has the shape of another. */
    private Optional<double[]> right(int point, String parameter, Evidence like) {
        return everything.stream()
                .filter(other -> other.point() == point && other.parameter().equals(parameter))
                .filter(other -> Arrays.equals(other.shape(), like.shape()))
                .findFirst()
                .flatMap(Evidence::right);
    }

    private static Optional<double[]> of(Hypothesis hypothesis, Evidence evidence) {
        return Optional.ofNullable(hypothesis.gradients().get(evidence.point()))
                .map(gradient -> gradient.arrays().get(evidence.parameter()))
                .filter(array -> Arrays.equals(array.shape(), evidence.shape()))
                .map(array -> array.dup('c').data().asDouble());
    }
}
