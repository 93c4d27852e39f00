package org.handgrad.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.config.yaml.SetOption;
import org.handgrad.experiment.Progress;
import org.handgrad.report.MissingFile;
import org.handgrad.report.document.Json;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.study.schedule.WorkerLostException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * A command that does the same to every configuration it is given.
 *
 * @param <E> what is read of a configuration
 */
abstract class ExperimentCommand<E> implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "CONFIG", description = "Experiments as YAML files, as in configs/.")
    private List<Path> files;

    @Mixin
    private ReportsOption reports;

    @Mixin
    private CommonOptions options;

    private final Console console;

    ExperimentCommand(Console console) {
        this.console = console;
    }

    /**
     * What came of one experiment.
     *
     * @param text makes its tables
     * @param document what {@code result.json} holds
     * @param sound whether every check passed
     * @param report writes the report; empty if there is nothing to keep
     */
    record Outcome(Supplier<String> text, ResultDocument document, boolean sound, Optional<Report> report) {}

    /** Something that can still be written. */
    @FunctionalInterface
    interface Report {
        /** Writes it, says what is missing from it, and gives its place; empty if nothing had to be written. */
        Optional<Path> write(Consumer<MissingFile> missing) throws IOException;
    }

    /**
     * Reads a configuration.
     *
     * @throws org.handgrad.config.yaml.ConfigException if anything is wrong with it
     */
    abstract E read(Path file, List<SetOption> options) throws IOException;

    abstract ExperimentConfig configOf(E experiment);

    /** Where the command's reports go, within the folder of reports. */
    abstract String folderOf(ExperimentConfig config);

    /**
     * Does to one experiment what the command is for.
     *
     * @param out the folder of all reports
     */
    abstract Outcome perform(E experiment, Path out, Progress progress) throws WorkerLostException;

    /** Everything that is asked for, before anything is done with it. */
    final List<E> experiments() throws InputException {
        List<Path> distinct = DistinctFiles.of(files, options.quiet ? line -> {} : console::error);
        return ConfigFiles.read(
                distinct,
                options.set,
                this::read,
                experiment -> configOf(experiment).name());
    }

    final ReportsOption reports() {
        return reports;
    }

    @Override
    public Integer call() throws InputException, WorkerLostException {
        console.interruption().await();
        List<ResultDocument> documents = new ArrayList<>();
        List<Path> pages = new ArrayList<>();
        boolean sound = true;
        boolean kept = false;
        List<E> experiments = experiments();
        Path out = reports.writable(
                experiments.stream().map(this::configOf).map(this::folderOf).toList());
        IndependentTasks rest = new IndependentTasks(console, options.debug);
        for (E experiment : experiments) {
            if (console.isInterrupted()) {
                break;
            }
            Outcome outcome = perform(experiment, out, new ProgressLines(console, options));
            documents.add(outcome.document());
            sound &= outcome.sound();
            if (options.format == OutputOptions.Format.TEXT) { // before the report: a full disk must not lose them
                rest.attempt(() -> console.print("\n# %s\n\n%s"
                        .formatted(configOf(experiment).name(), outcome.text().get())));
            }
            outcome.report()
                    .ifPresent(report -> rest.attempt(() -> write(report, rest).ifPresent(pages::add)));
            kept |= outcome.report().isPresent();
        }
        if (options.format == OutputOptions.Format.JSON) {
            console.print(Json.write(documents.size() == 1 ? documents.get(0) : documents));
        }
        if (!options.quiet) {
            reports.pageToOpen(pages).ifPresent(page -> console.error("open " + page));
        }
        if (console.isInterrupted()) {
            console.error(kept ? "finished results are kept" : "nothing was finished, so nothing was written");
            return ExitCode.INTERRUPTED;
        }
        if (!rest.isWhole()) {
            return ExitCode.INTERNAL;
        }
        return sound ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }

    /** Its page; empty if there is none. */
    private Optional<Path> write(Report report, IndependentTasks rest) throws IOException {
        Optional<Path> written = report.write(rest::missing);
        if (!options.quiet) {
            written.ifPresent(folder -> console.error("wrote " + folder));
        }
        return written.map(folder -> folder.resolve("index.html")).filter(Files::isRegularFile);
    }
}
