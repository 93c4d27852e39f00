package org.handgrad.train;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.commons.numbers.core.Norm;
import org.handgrad.data.Batch;
import org.handgrad.model.Build;
import org.handgrad.train.Parity.Verdict;

/**
 * Measures after each step how far the other builds are from the hand build, and how far that is from its shadow; compares some of the
 * steps one by one.
 */
final class ParityMeter {
    private static final double[] NO_NUMBERS = {Double.NaN}; // of a build that has stopped

    private final TrainingRun hand;
    private final TrainingRun shadow;
    private final Map<Build, TrainingRun> others;
    private final StepParityMeter stepParity;
    private final Map<Build, TrajectoryDistance> distances = new LinkedHashMap<>();
    private final Map<Build, Double> judged =
            new LinkedHashMap<>(); // distances up to where the bound says nothing any more
    private final TrajectoryDistance sensitivity = new TrajectoryDistance();
    private OptionalLong undecidedFrom = OptionalLong.empty();
    private double judgedBound;
    private double largestNorm;
    private long steps;
    private boolean isCompared;

    ParityMeter(TrainingRun hand, TrainingRun shadow, Map<Build, TrainingRun> others) {
        this.hand = hand;
        this.shadow = shadow;
        this.others = others;
        this.stepParity = new StepParityMeter(hand, shadow, others);
        others.keySet().forEach(build -> distances.put(build, new TrajectoryDistance()));
    }

    void observeStart() {
        observe();
    }

    /** Steps 1, 2, 4, 8 … and the last one are compared by themselves. */
    void beforeStep(boolean isLast) {
        steps++;
        isCompared = hand.isRunning() && (isLast || Long.bitCount(steps) == 1);
        if (isCompared) {
            stepParity.begin();
        }
    }

    void afterStep(Batch batch) {
        double noise = isCompared && hand.isRunning() ? stepParity.compare(steps, batch) : 0;
        if (noise > 0) {
            largestNorm = Math.max(largestNorm, Norm.L2.of(hand.parameters()));
            sensitivity.observe(noise, largestNorm);
        }
        observe();
    }

    private void observe() {
        if (!hand.isRunning()) {
            return;
        }
        double[] here = hand.parameters();
        double[] shadowed = shadow.parameters();
        if (TrajectoryDistance.areFinite(here)) {
            largestNorm = Math.max(largestNorm, Norm.L2.of(here));
        }
        double boundBefore = bound();
        sensitivity.observe(here, shadowed, largestNorm);
        if (undecidedFrom.isEmpty() && bound() > Parity.LARGEST_BOUND) {
            undecidedFrom = OptionalLong.of(steps);
            judgedBound = boundBefore;
            distances.forEach((build, distance) -> judged.put(build, distance.relativeDifference()));
        }
        others.forEach((build, other) ->
                distances.get(build).observe(here, other.isRunning() ? other.parameters() : NO_NUMBERS, largestNorm));
    }

    private double bound() {
        return Parity.SENSITIVITY_ALLOWANCE * Math.max(hand.unitRoundoff(), sensitivity.relativeDifference());
    }

    /** Of builds that took a step: where none did, they agree in nothing but their start. */
    Map<Build, Parity> parities() {
        Map<Build, Parity> parities = new LinkedHashMap<>();
        if (steps > 0) {
            others.keySet().forEach(build -> parities.put(build, parity(build)));
        }
        return parities;
    }

    private Parity parity(Build build) {
        TrainingHistory ofHand = hand.history();
        TrainingHistory history = others.get(build).history();
        boolean sameEnd = history.status() == ofHand.status() && history.epochs() == ofHand.epochs();
        TrajectoryDistance distance = distances.get(build);
        double maxDifference = sameEnd ? distance.maxDifference() : Double.POSITIVE_INFINITY;
        double relative = sameEnd ? distance.relativeDifference() : Double.POSITIVE_INFINITY;
        double bound = bound();
        Verdict verdict = relative <= bound ? Verdict.HOLDS : Verdict.PARTS;
        if (undecidedFrom.isPresent()) {
            verdict = judged.get(build) <= judgedBound ? Verdict.CANNOT_TELL : Verdict.PARTS;
            if (verdict == Verdict.PARTS) { // and by these numbers
                relative = judged.get(build);
                bound = judgedBound;
            }
        }
        OptionalLong undecided = undecidedFrom;
        if (stepParity.of(build).isEmpty() && verdict == Verdict.HOLDS) { // the start is all that they have in common
            verdict = Verdict.CANNOT_TELL;
            undecided = OptionalLong.of(1);
        }
        return new Parity(
                verdict, maxDifference, relative, bound, undecided, distance.relativeCurve(), stepParity.of(build));
    }
}
