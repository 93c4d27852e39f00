package org.handgrad.experiment;

import java.util.OptionalDouble;
import org.handgrad.train.TrainingHistory;

/**
 * What came of one run.
 *
 * @param spec which run
 * @param history its costs and times
 * @param trainAccuracy on the training part; empty for regression, or if the run did not end well
 * @param testAccuracy on the test part; empty if there is none
 */
public record RunResult(
        RunSpec spec, TrainingHistory history, OptionalDouble trainAccuracy, OptionalDouble testAccuracy) {
    /** Whether the run ended as it should. */
    public boolean isOk() {
        return history.status() == TrainingHistory.Status.OK;
    }
}
