package org.handgrad.train;

import java.util.LinkedHashMap;
import java.util.Map;
import org.handgrad.model.Build;

/** Measures after each step how far the other builds are from the hand build, and how far that is from its shadow. */
final class ParityWatch {
    private final Lane hand;
    private final Lane shadow;
    private final Map<Build, Lane> others;
    private final Map<Build, Distance> distances = new LinkedHashMap<>();
    private final Distance sensitivity = new Distance();
    private long steps;

    ParityWatch(Lane hand, Lane shadow, Map<Build, Lane> others) {
        this.hand = hand;
        this.shadow = shadow;
        this.others = others;
        others.keySet().forEach(build -> distances.put(build, new Distance()));
    }

    void observeStart() {
        observe();
    }

    void observeStep() {
        steps++;
        observe();
    }

    private void observe() {
        if (!hand.isRunning()) {
            return;
        }
        double[] here = hand.parameters();
        double[] shadowed = shadow.parameters();
        if (Distance.areFinite(here)
                && Distance.areFinite(shadowed)) { // a shadow that diverges a step earlier says nothing of a distance
            sensitivity.observe(here, shadowed);
        }
        others.forEach((build, other) -> {
            if (other.isRunning()) {
                distances.get(build).observe(here, other.parameters());
            }
        });
    }

    /** Of builds that took a step: where none did, they agree in nothing but their start. */
    Map<Build, Parity> parities() {
        if (steps == 0) {
            return Map.of();
        }
        double bound = Parity.SENSITIVITY_ALLOWANCE * Math.max(hand.unitRoundoff(), sensitivity.relativeDifference());
        TrainingHistory ofHand = hand.history();
        Map<Build, Parity> parities = new LinkedHashMap<>();
        others.forEach((build, other) -> {
            TrainingHistory history = other.history();
            boolean sameEnd = history.status() == ofHand.status() && history.epochs() == ofHand.epochs();
            Distance distance = distances.get(build);
            parities.put(
                    build,
                    new Parity(
                            sameEnd ? distance.maxDifference() : Double.POSITIVE_INFINITY,
                            sameEnd ? distance.relativeDifference() : Double.POSITIVE_INFINITY,
                            bound,
                            distance.relativeCurve()));
        });
        return parities;
    }
}
