package org.handgrad.experiment;

import java.util.List;
import org.handgrad.check.Finding;
import org.handgrad.check.Verdict;
import org.handgrad.config.ExperimentConfig;

/**
 * What came of an experiment.
 *
 * @param config what was asked
 * @param runs every run, those of one comparison next to each other
 * @param parities every other build beside the hand build
 * @param gradients every derivative beside every witness
 * @param provenance where all this comes from
 */
public record ExperimentResult(
        ExperimentConfig config,
        List<RunResult> runs,
        List<ParityResult> parities,
        List<Finding> gradients,
        Provenance provenance) {
    /** Whether every run ended well, every parity holds and no gradient is contradicted. */
    public boolean isSound() {
        return runs.stream().allMatch(RunResult::isOk)
                && parities.stream().allMatch(result -> result.parity().holds())
                && gradients.stream().noneMatch(finding -> finding.verdict() == Verdict.DISAGREES);
    }
}
