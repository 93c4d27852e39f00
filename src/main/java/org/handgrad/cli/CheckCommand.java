package org.handgrad.cli;

import java.util.List;
import java.util.Optional;
import org.handgrad.check.Finding;
import org.handgrad.check.Verdict;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.experiment.GradientComparison;
import org.handgrad.experiment.Progress;
import org.handgrad.experiment.Provenance;
import org.handgrad.report.ExperimentTables;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.Results;
import picocli.CommandLine.Command;

/** {@code handgrad check}. */
@Command(
        name = "check",
        description = "Compares every gradient of the configurations' models with every witness.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
final class CheckCommand extends ExperimentCommand {
    CheckCommand(Console console) {
        super(console);
    }

    @Override
    Outcome perform(ExperimentConfig config, Progress progress) {
        List<Finding> findings = GradientComparison.of(config, progress);
        ResultDocument document = Results.of(config, findings, Provenance.of(config));
        return new Outcome(
                ExperimentTables.gradients(document),
                document,
                findings.stream().noneMatch(finding -> finding.verdict() == Verdict.DISAGREES),
                Optional.empty());
    }
}
