package org.handgrad.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.experiment.Progress;
import org.handgrad.report.ReportFolder;
import org.handgrad.report.document.Json;
import org.handgrad.report.document.ResultDocument;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command that does the same to every configuration it is given. */
abstract class ExperimentCommand implements Callable<Integer> {
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

    private final Console console;

    ExperimentCommand(Console console) {
        this.console = console;
    }

    /**
     * What came of one experiment.
     *
     * @param text its tables
     * @param document what {@code result.json} holds
     * @param sound whether every check passed
     * @param report writes the report, once the tables are printed: a full disk must not lose them
     */
    record Outcome(String text, ResultDocument document, boolean sound, Optional<Report> report) {}

    /** Something that can still be written. */
    @FunctionalInterface
    interface Report {
        /** Writes it, and says where to. */
        Path write() throws IOException;
    }

    /**
     * Does to one experiment what the command is for.
     *
     * @param out the folder of all reports
     */
    abstract Outcome perform(ExperimentConfig config, Path out, Progress progress);

    @Override
    public final Integer call() throws InputException, IOException {
        console.interruption().await();
        List<ResultDocument> documents = new ArrayList<>();
        boolean sound = true;
        boolean kept = false;
        List<Path> distinct = DistinctFiles.of(files, options.quiet ? line -> {} : console::error);
        List<ExperimentConfig> configs = Configs.read(distinct, options.set);
        ReportFolder.prepare(out);
        for (ExperimentConfig config : configs) {
            if (console.isInterrupted()) {
                break;
            }
            Outcome outcome = perform(config, out, new ProgressLines(console, options));
            if (options.format == OutputOptions.Format.TEXT) {
                console.print("\n# %s\n\n%s".formatted(config.name(), outcome.text()));
            }
            if (outcome.report().isPresent()) {
                Path written = outcome.report().get().write();
                kept = true;
                if (!options.quiet) {
                    console.error("wrote " + written);
                }
            }
            documents.add(outcome.document());
            sound &= outcome.sound();
        }
        if (options.format == OutputOptions.Format.JSON) {
            console.print(Json.write(documents.size() == 1 ? documents.get(0) : documents));
        }
        if (console.isInterrupted()) {
            console.error(kept ? "what was finished is kept" : "nothing was finished; nothing is written");
            return ExitCode.INTERRUPTED;
        }
        return sound ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }
}
