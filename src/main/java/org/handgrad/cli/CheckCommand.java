package org.handgrad.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.handgrad.check.CheckResult;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.config.yaml.SetOption;
import org.handgrad.experiment.GradientComparison;
import org.handgrad.experiment.Progress;
import org.handgrad.experiment.Provenance;
import org.handgrad.report.ExperimentTables;
import org.handgrad.report.ReportFolder;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.ResultDocuments;
import org.handgrad.report.document.StoredCheck;
import org.handgrad.study.design.StudyReader;
import picocli.CommandLine.Command;

/** {@code handgrad check}. */
@Command(
        name = "check",
        description =
                "Compares every hand-derived gradient of the configurations' models with autodiff, DL4J and finite differences,"
                        + " and diagnoses mistakes.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
final class CheckCommand extends ExperimentCommand<ExperimentConfig> {
    CheckCommand(Console console) {
        super(console);
    }

    @Override
    ExperimentConfig read(Path file, List<SetOption> options) throws IOException {
        return StudyReader.config(file, options);
    }

    @Override
    ExperimentConfig configOf(ExperimentConfig config) {
        return config;
    }

    @Override
    String folderOf(ExperimentConfig config) {
        return StoredCheck.FOLDER + "/" + config.name();
    }

    @Override
    Outcome perform(ExperimentConfig config, Path out, Progress progress) {
        List<CheckResult> results = GradientComparison.of(config, progress);
        ResultDocument document = ResultDocuments.of(config, results, Provenance.of(config));
        StoredCheck stored = new StoredCheck(document, config.yaml());
        return new Outcome(
                () -> ExperimentTables.gradients(document),
                document,
                results.stream().allMatch(CheckResult::passes),
                progress.isInterrupted()
                        ? Optional.empty()
                        : Optional.of(missing -> Optional.of(ReportFolder.write(stored, out, missing))));
    }
}
