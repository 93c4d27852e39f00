package org.handgrad.experiment;

import java.util.List;
import org.handgrad.check.CheckResult;
import org.handgrad.config.ExperimentConfig;

/**
 * The result of an experiment.
 *
 * @param config the configuration
 * @param interrupted whether the user stopped it; then gradients may be missing and runs not begun
 * @param data summary of the data
 * @param runs all runs, grouped by comparison
 * @param parities of each other build with the hand build
 * @param gradients results of the gradient checks
 * @param differences the error of each finite difference; empty unless the configuration compares several steps
 * @param plotData of the models of one or two inputs; empty if there are none
 * @param provenance configuration, seed and versions
 */
public record ExperimentResult(
        ExperimentConfig config,
        boolean interrupted,
        DataSummary data,
        List<RunResult> runs,
        List<ParityResult> parities,
        List<CheckResult> gradients,
        List<DifferenceError> differences,
        PlotData plotData,
        Provenance provenance) {
    public ExperimentResult {
        runs = List.copyOf(runs);
        parities = List.copyOf(parities);
        gradients = List.copyOf(gradients);
        differences = List.copyOf(differences);
    }

    /** Whether all runs ended well, no builds part, and all gradients pass. */
    public boolean isSound() {
        return !interrupted
                && !gradients.isEmpty()
                && runs.stream().allMatch(RunResult::isOk)
                && parities.stream().allMatch(result -> result.parity().passes())
                && gradients.stream().allMatch(CheckResult::passes);
    }
}
