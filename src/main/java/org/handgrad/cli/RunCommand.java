package org.handgrad.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.config.sweep.SweepSearch;
import org.handgrad.config.yaml.ConfigException;
import org.handgrad.config.yaml.SetOption;
import org.handgrad.experiment.Progress;
import org.handgrad.experiment.Provenance;
import org.handgrad.message.Problem;
import org.handgrad.report.ExperimentTables;
import org.handgrad.report.MissingFile;
import org.handgrad.report.ReportFolder;
import org.handgrad.report.ResultPlacement;
import org.handgrad.report.document.StoredExperiment;
import org.handgrad.run.StudyResult;
import org.handgrad.run.StudyRun;
import org.handgrad.run.StudyStates;
import org.handgrad.run.Workforce;
import org.handgrad.study.design.Study;
import org.handgrad.study.design.StudyReader;
import org.handgrad.study.design.TrialIdentity;
import org.handgrad.study.schedule.WorkerLostException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code handgrad run}. */
@Command(
        name = "run",
        description =
                "Trains every model of the configurations with every build, prints the tables, and writes a report. Trials that are"
                        + " finished already are not run again.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
final class RunCommand extends ExperimentCommand<Study> {
    @Option(
            names = "--save-models",
            description =
                    "Also saves every trained model in <DIR>/<experiment>/models, for predict and for DL4J programs.")
    private boolean saveModels;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description =
                    "Processes that run trials at once (default: as many as there are processors for a sweep of at least 20 trials,"
                            + " otherwise none beside this one).")
    private Integer workers;

    @Option(names = "--fresh", description = "Sets the stored trials aside and runs all anew.")
    private boolean fresh;

    @Option(names = "--dry-run", description = "Says which trials there are and which are missing; runs nothing.")
    private boolean dryRun;

    private final Console console;
    private TrialIdentity identity;

    RunCommand(Console console) {
        super(console);
        this.console = console;
    }

    @Override
    public Integer call() throws InputException, WorkerLostException {
        if (workers != null && workers < 1) {
            throw new InputException(List.of("--workers %s: expected a number of at least 1".formatted(workers)));
        }
        return dryRun ? dryRun() : super.call();
    }

    private int dryRun() throws InputException {
        Path out = reports().readable();
        List<String> plans = new ArrayList<>();
        for (Study study : experiments()) {
            Path store = out.resolve(study.name()).resolve(StudyRun.STORE);
            plans.add(StudyPlan.text(study, StudyStates.of(study, store, WorkerCommand.host())));
        }
        console.print(String.join("\n", plans));
        return ExitCode.OK;
    }

    @Override
    Study read(Path file, List<SetOption> options) throws IOException {
        if (identity == null) {
            identity = TrialIdentity.of(Provenance.readVersions());
        }
        Study study = StudyReader.read(file, options, identity, saveModels);
        if (study.sweep().search() instanceof SweepSearch.Halving) {
            throw new ConfigException(List.of(Problem.ofWhole(
                    file.toString(), "'search: halving' cannot be run yet; expected grid, random or sobol")));
        }
        return study;
    }

    @Override
    ExperimentConfig configOf(Study study) {
        return study.config();
    }

    @Override
    String folderOf(ExperimentConfig config) {
        return config.name();
    }

    @Override
    Outcome perform(Study study, Path out, Progress progress) throws WorkerLostException {
        OptionalInt asked = workers == null ? OptionalInt.empty() : OptionalInt.of(workers);
        StudyResult result = StudyRun.run(
                study,
                out.resolve(study.name()),
                fresh,
                new Workforce(asked, WorkerCommand.line(), WorkerCommand.host()),
                progress);
        StoredExperiment stored = result.stored();
        return new Outcome(
                () -> ExperimentTables.of(stored.result(), stored.timing()),
                stored.result(),
                stored.result().passes(),
                stored.isWorthKeeping() ? Optional.of(missing -> write(result, out, missing)) : Optional.empty());
    }

    /** Nothing, if the result is stored already. */
    private Optional<Path> write(StudyResult result, Path out, Consumer<MissingFile> missing) throws IOException {
        StoredExperiment stored = result.stored();
        ResultPlacement place = ResultPlacement.of(stored.result(), out);
        place.remark().ifPresent(console::error);
        if (!place.contained()) {
            ReportFolder.write(stored, place.folder(), out, missing);
        }
        Path folder = out.resolve(place.folder());
        if (saveModels) {
            result.writeModels(folder.resolve("models"));
        }
        return place.contained() ? Optional.empty() : Optional.of(folder);
    }
}
