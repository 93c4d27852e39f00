package org.handgrad.train;

import java.util.Map;
import org.handgrad.model.Build;

/** Observes a training without changing it. */
public interface TrainingObserver {
    /** Does nothing. */
    TrainingObserver NONE = new TrainingObserver() {};

    /**
     * An epoch is over; number 0 is the start, before any step.
     *
     * @param costs of the builds that are still training, over the whole training part
     */
    default void afterEpoch(int epoch, Map<Build, Double> costs) {}

    /** Whether the training should stop here; asked before each step. */
    default boolean isInterrupted() {
        return false;
    }
}
