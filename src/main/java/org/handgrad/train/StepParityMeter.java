package org.handgrad.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.numbers.core.Norm;
import org.handgrad.data.Batch;
import org.handgrad.model.Build;
import org.handgrad.model.Parameters;
import org.handgrad.model.TrainingState;

/**
 * Whether every build takes the same step as the hand build, from the very state of the hand build. That a step may magnify
 * rounding – where a gradient is noise, Adam makes a full step of it – is measured on the spot: the shadow takes it too, several times, with
 * other roundings. With θ what the hand build's step leads to, θ′ the other's and θ̃ the shadow's,
 *
 * <p>$$\left\| \theta' - \theta \right\| \le 10 \left( \max_k \left\| \tilde\theta_k - \theta \right\| + u \left\| \theta \right\|
 * \right)$$
 *
 * <p>and likewise for each array that the optimiser remembers.
 */
final class StepParityMeter {
    /** So many that not all of them come out alike by chance. */
    static final int REPETITIONS = 8;

    private final TrainingRun hand;
    private final TrainingRun shadow;
    private final Map<Build, TrainingRun> others;
    private final Map<Build, List<StepComparison>> comparisons = new LinkedHashMap<>();
    private TrainingState start;

    StepParityMeter(TrainingRun hand, TrainingRun shadow, Map<Build, TrainingRun> others) {
        this.hand = hand;
        this.shadow = shadow;
        this.others = others;
        others.keySet().forEach(build -> comparisons.put(build, new ArrayList<>()));
    }

    /** The builds are about to take a step that is to be compared. */
    void begin() {
        start = hand.state();
    }

    /**
     * They have taken it; those that still train take it once more, from the state of the hand build, and go on from where they were.
     *
     * @return how far rounding alone carried the parameters
     */
    double compare(long step, Batch batch) {
        List<double[]> reached = vectors(hand.state());
        if (!reached.stream().allMatch(TrajectoryDistance::areFinite)) {
            return 0; // there is nothing to compare with
        }
        double[] noise = noise(reached, batch);
        others.forEach((build, other) -> {
            if (other.isRunning()) {
                comparisons.get(build).add(compare(step, reached, stepOf(other, batch), noise));
            }
        });
        return noise[0];
    }

    List<StepComparison> of(Build build) {
        return comparisons.get(build);
    }

    /** For each part of the state the largest distance that random roundings make. */
    private double[] noise(List<double[]> reached, Batch batch) {
        double[] noise = new double[reached.size()];
        for (int k = 0; k < REPETITIONS; k++) {
            List<double[]> rounded = stepOf(shadow, batch);
            for (int i = 0; i < noise.length; i++) {
                noise[i] = Math.max(noise[i], TrajectoryDistance.between(reached.get(i), rounded.get(i)));
            }
        }
        return noise;
    }

    private List<double[]> stepOf(TrainingRun run, Batch batch) {
        try {
            return vectors(run.stepFrom(start, batch));
        } catch (RuntimeException e) {
            return vectors(start).stream()
                    .map(part -> new double[] {Double.NaN})
                    .toList();
        }
    }

    private StepComparison compare(long step, List<double[]> reached, List<double[]> other, double[] noise) {
        List<double[]> from = vectors(start);
        return IntStream.range(0, noise.length)
                .mapToObj(i -> {
                    double norm = Math.max(Norm.L2.of(from.get(i)), Norm.L2.of(reached.get(i)));
                    double difference = TrajectoryDistance.between(reached.get(i), other.get(i));
                    double bound = StepComparison.ALLOWANCE * (noise[i] + hand.unitRoundoff() * norm);
                    double size = norm > 0 ? norm : 1; // where all is 0, distances are as they are
                    return new StepComparison(step, difference / size, bound / size);
                })
                .max(Comparator.comparingDouble(StepComparison::excess))
                .orElseThrow();
    }

    private static List<double[]> vectors(TrainingState state) {
        return state.parts().stream().map(Parameters::toVector).toList();
    }
}
