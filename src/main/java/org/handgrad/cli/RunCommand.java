package org.handgrad.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.experiment.Experiment;
import org.handgrad.experiment.ExperimentResult;
import org.handgrad.report.ExperimentTables;
import org.handgrad.report.Json;
import org.handgrad.report.ReportFolder;
import org.handgrad.report.ResultDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code handgrad run}. */
@Command(
        name = "run",
        description = "Trains every run of the configurations, writes reports, prints the tables.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
final class RunCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "CONFIG", description = "Experiments, as in configs/.")
    private List<Path> files;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "reports",
            description = "Where reports go (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Mixin
    private CommonOptions options;

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        List<ExperimentConfig> configs = Configs.read(files, options.set);
        List<ResultDocument> documents = new ArrayList<>();
        boolean sound = true;
        for (ExperimentConfig config : configs) {
            ExperimentResult result = Experiment.run(config, ProgressLines.of(console, options));
            if (options.format == CommonOptions.Format.TEXT) {
                console.print("\n# %s%n%n%s".formatted(config.name(), ExperimentTables.of(result)));
            }
            Path folder = ReportFolder.write(result, out);
            if (!options.quiet) {
                console.error("wrote " + folder);
            }
            documents.add(ResultDocument.of(result));
            sound &= result.isSound();
        }
        if (options.format == CommonOptions.Format.JSON) {
            console.print(Json.write(documents.size() == 1 ? documents.get(0) : documents));
        }
        return sound ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }
}
