package org.handgrad.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.experiment.Experiment;
import org.handgrad.experiment.ExperimentResult;
import org.handgrad.experiment.Progress;
import org.handgrad.experiment.saved.SavedModels;
import org.handgrad.report.ExperimentTables;
import org.handgrad.report.MissingFile;
import org.handgrad.report.ReportFolder;
import org.handgrad.report.ResultPlacement;
import org.handgrad.report.document.StoredExperiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code handgrad run}. */
@Command(
        name = "run",
        description =
                "Trains every model of the configurations with every build, prints the tables, and writes a report.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
final class RunCommand extends ExperimentCommand {
    @Option(
            names = "--save-models",
            description =
                    "Also saves every trained model in <DIR>/<experiment>/models, for predict and for DL4J programs.")
    private boolean saveModels;

    private final Console console;

    RunCommand(Console console) {
        super(console);
        this.console = console;
    }

    @Override
    String folderOf(ExperimentConfig config) {
        return config.name();
    }

    @Override
    Outcome perform(ExperimentConfig config, Path out, Progress progress) {
        ExperimentResult result = Experiment.run(config, progress);
        StoredExperiment stored = StoredExperiment.of(result);
        return new Outcome(
                () -> ExperimentTables.of(stored.result(), stored.timing()),
                stored.result(),
                result.isSound(),
                stored.isWorthKeeping()
                        ? Optional.of(missing -> write(result, stored, out, missing))
                        : Optional.empty());
    }

    /** Nothing, if the result is stored already. */
    private Optional<Path> write(
            ExperimentResult result, StoredExperiment stored, Path out, Consumer<MissingFile> missing)
            throws IOException {
        ResultPlacement place = ResultPlacement.of(stored.result(), out);
        place.remark().ifPresent(console::error);
        if (!place.contained()) {
            ReportFolder.write(stored, place.folder(), out, missing);
        }
        Path folder = out.resolve(place.folder());
        if (saveModels) {
            SavedModels.write(result, folder.resolve("models"));
        }
        return place.contained() ? Optional.empty() : Optional.of(folder);
    }
}
