package org.handgrad.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.handgrad.check.Finding;
import org.handgrad.check.Verdict;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.experiment.GradientComparison;
import org.handgrad.experiment.Provenance;
import org.handgrad.report.ExperimentTables;
import org.handgrad.report.Json;
import org.handgrad.report.ResultDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code handgrad check}. */
@Command(
        name = "check",
        description = "Compares every gradient of the configurations' models with every witness.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "CONFIG", description = "Experiments, as in configs/.")
    private List<Path> files;

    @Mixin
    private CommonOptions options;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        List<ExperimentConfig> configs = Configs.read(files, options.set);
        List<ResultDocument> documents = new ArrayList<>();
        boolean sound = true;
        for (ExperimentConfig config : configs) {
            List<Finding> findings = GradientComparison.of(config, ProgressLines.of(console, options));
            if (options.format == CommonOptions.Format.TEXT) {
                console.print("\n# %s%n%n%s".formatted(config.name(), ExperimentTables.gradients(findings)));
            }
            documents.add(ResultDocument.of(config, findings, Provenance.of(config)));
            sound &= findings.stream().noneMatch(finding -> finding.verdict() == Verdict.DISAGREES);
        }
        if (options.format == CommonOptions.Format.JSON) {
            console.print(Json.write(documents.size() == 1 ? documents.get(0) : documents));
        }
        return sound ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }
}
