package org.handgrad.experiment;

import java.util.List;
import org.handgrad.check.CheckResult;
import org.handgrad.config.ExperimentConfig;

/**
 * What came of an experiment.
 *
 * @param config what was asked
 * @param interrupted whether somebody stopped it: then there are fewer gradients, and runs that never began
 * @param data what was learned from
 * @param runs every run, those of one comparison next to each other
 * @param parities every other build beside the hand build
 * @param gradients every derivative beside every witness
 * @param differences the error of each finite difference; empty unless the configuration compares several steps
 * @param plotData of the models of one or two inputs; empty if there are none
 * @param provenance where all this comes from
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

    /** Whether every run ended well, no two builds part, and gradients were compared and none is contradicted. */
    public boolean isSound() {
        return !interrupted
                && !gradients.isEmpty()
                && runs.stream().allMatch(RunResult::isOk)
                && parities.stream().allMatch(result -> result.parity().passes())
                && gradients.stream().allMatch(CheckResult::passes);
    }
}
