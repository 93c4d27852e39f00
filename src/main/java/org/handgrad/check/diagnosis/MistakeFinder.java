package org.handgrad.check.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.handgrad.check.evidence.Evidence;
import org.handgrad.check.evidence.Probe;

/**
 * Finds the mistakes that explain a wrong gradient: a forgotten array, a factor, or a wrong expression. If no single
 * one fits, it tries weight decay with an unknown factor, an unknown constant factor, and a wrong expression with a
 * factor. It names all that fit.
 */
public final class MistakeFinder {
    private final CandidateExpressions expressions;
    private final CandidateFactors factors;

    /**
     * Creates a diagnostician for one gradient.
     *
     * @param everything the evidence of all arrays at all points
     * @param hypotheses gradients with known mistakes, computed only if something is wrong
     */
    public MistakeFinder(List<Evidence> everything, Supplier<List<Hypothesis>> hypotheses, CandidateFactors factors) {
        this.expressions = new CandidateExpressions(everything, hypotheses);
        this.factors = factors;
    }

    /**
     * Diagnoses an array.
     *
     * @param wrong its evidence at the points at which it is wrong wrong wrong
     */
    public GradientDiagnosis of(List<Evidence> wrong) {
        if (wrong.stream().anyMatch(evidence -> !evidence.notFinite().isEmpty())) {
            return GradientDiagnosis.NONE;
        }
        return wrong.stream().allMatch(evidence -> evidence.right().isPresent()) ? ofAll(wrong) : ofSample(wrong);
    }

    private GradientDiagnosis ofAll(List<Evidence> wrong) {
        ComparedPlaces where = ComparedPlaces.ENTRIES;
        List<Explanation> others = expressions.inPlaceOf(wrong);
        GradientDiagnosis one = diagnosis(Stream.concat(simplest(wrong), others.stream()), wrong, where);
        if (!one.causes().isEmpty()) {
            return one;
        }
        Stream<Explanation> twoAtOnce = others.stream().flatMap(other -> factors.of(other, wrong).stream());
        WrongWeightDecay decay = new WrongWeightDecay(wrong, factors);
        Stream<Explanation> unknown = Stream.concat(decay.alone().stream(), unknownFactor(wrong));
        GradientDiagnosis two = diagnosis(Stream.concat(unknown, twoAtOnce), wrong, where);
        if (!two.causes().isEmpty()) {
            return two;
        }
        GradientDiagnosis both = diagnosis(decay.besideFactor().stream(), wrong, where);
        return both.causes().isEmpty() ? new GradientDiagnosis(List.of(), WorstEntries.of(wrong.get(0))) : both;
    }

    /** Of an array that differences have seen in part, a factor can be told. */
    private GradientDiagnosis ofSample(List<Evidence> wrong) {
        List<Evidence> samples = wrong.stream()
                .map(Evidence::sample)
                .filter(sample -> !sample.probes().isEmpty())
                .toList();
        if (samples.isEmpty()) {
            return GradientDiagnosis.NONE;
        }
        boolean entries = wrong.get(0).probes().get(0).index() != Probe.DIRECTION;
        GradientDiagnosis factor = diagnosis(
                Stream.concat(simplest(samples), unknownFactor(samples)),
                samples,
                entries ? ComparedPlaces.MOVED_ENTRIES : ComparedPlaces.DIRECTIONS);
        return factor.causes().isEmpty() ? new GradientDiagnosis(List.of(), WorstEntries.of(wrong.get(0))) : factor;
    }

    private Stream<Explanation> simplest(List<Evidence> wrong) {
        return isZero(wrong)
                ? Stream.of(Explanation.of(Cause.ZERO, "0", evidence -> Optional.of(zeros(evidence))))
                : factors.of(right(wrong), wrong).stream();
    }

    private Stream<Explanation> unknownFactor(List<Evidence> wrong) {
        return factors.unknown(right(wrong), wrong).stream();
    }

    private static Explanation right(List<Evidence> wrong) {
        return Explanation.right(wrong.get(0).rightName());
    }

    /** All explanations that fit and name something new. */
    private static GradientDiagnosis diagnosis(
            Stream<Explanation> explanations, List<Evidence> wrong, ComparedPlaces where) {
        Set<Cause> causes = new LinkedHashSet<>();
        List<String> sentences = new ArrayList<>();
        explanations.filter(explanation -> explanation.fits(wrong)).forEach(explanation -> {
            if (causes.addAll(explanation.causes())) {
                sentences.add(explanation.sentence(wrong, where));
            }
        });
        return new GradientDiagnosis(List.copyOf(causes), sentences);
    }

    private static boolean isZero(List<Evidence> wrong) {
        return wrong.stream()
                .allMatch(evidence -> Arrays.stream(evidence.claimed()).allMatch(value -> value == 0));
    }

    private static double[] zeros(Evidence evidence) {
        return new double[evidence.claimed().length];
    }
}
