package org.handgrad.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.handgrad.message.Suggestion;
import org.handgrad.report.ReportFolder;
import org.handgrad.report.derivation.StoredNote;
import org.handgrad.report.document.Json;
import org.handgrad.report.document.StoredCheck;
import org.handgrad.report.document.StoredExperiment;
import org.handgrad.report.document.UnreadableResult;
import org.handgrad.report.verify.Verification;
import org.handgrad.study.schedule.WorkerLostException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code handgrad report}. */
@Command(
        name = "report",
        description = "Rebuilds reports from stored results, without training.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
final class ReportCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "EXPERIMENT", description = "Stored experiments (default: all).")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--verify",
            description = "Trains again instead, lists every cell that drifted, and writes nothing.")
    private boolean verify;

    @Mixin
    private ReportsOption reports;

    @Mixin
    private OutputOptions options;

    private final Console console;

    private Path out;

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InputException, IOException, WorkerLostException {
        console.interruption().await();
        out = reports.readable();
        List<StoredExperiment> stored = read();
        return verify ? verify(stored) : rebuild(stored);
    }

    private int rebuild(List<StoredExperiment> stored) throws InputException, IOException {
        reports.writable(List.of());
        IndependentTasks rest = new IndependentTasks(console, options.debug);
        List<String> written = new ArrayList<>();
        if (names.isEmpty()) {
            rebuildOthers(written, rest);
        }
        for (StoredExperiment experiment : stored) {
            Path folder = out.getFileSystem().getPath(experiment.result().experiment());
            rest.attempt(() -> written.add(
                    ReportFolder.write(experiment, folder, out, rest::missing).toString()));
        }
        console.print(
                options.format == OutputOptions.Format.JSON
                        ? Json.write(written)
                        : written.stream().map("wrote %s%n"::formatted).collect(Collectors.joining()));
        return rest.isWhole() ? ExitCode.OK : ExitCode.INTERNAL;
    }

    /** Checks and derivations, of which nothing can be chosen. */
    private void rebuildOthers(List<String> written, IndependentTasks rest) throws InputException, IOException {
        List<String> mistakes = new ArrayList<>();
        List<StoredCheck> checks = new ArrayList<>();
        for (String name : ReportFolder.checksIn(out)) {
            try {
                checks.add(StoredCheck.read(out.resolve(StoredCheck.FOLDER).resolve(name)));
            } catch (UnreadableResult e) {
                mistakes.add(e.getMessage());
            }
        }
        SortedMap<String, StoredNote> notes = new TreeMap<>();
        for (String name : StoredNote.namesIn(out)) {
            try {
                notes.put(name, StoredNote.read(out, name));
            } catch (UnreadableResult e) {
                mistakes.add(e.getMessage());
            }
        }
        if (!mistakes.isEmpty()) {
            throw new InputException(mistakes);
        }
        for (StoredCheck check : checks) {
            rest.attempt(() ->
                    written.add(ReportFolder.write(check, out, rest::missing).toString()));
        }
        if (!notes.isEmpty()) {
            rest.attempt(
                    () -> ReportFolder.write(notes, out, rest::missing).forEach(page -> written.add(page.toString())));
        }
    }

    private int verify(List<StoredExperiment> stored) throws InputException, IOException, WorkerLostException {
        List<Rerun> reruns = Rerun.of(stored);
        List<Verification> verified = new ArrayList<>();
        for (Rerun rerun : reruns) {
            Verification verification = rerun.verify(new ProgressLines(console, options));
            if (console.isInterrupted()) {
                return ExitCode.INTERRUPTED;
            }
            verified.add(verification);
            if (options.format == OutputOptions.Format.TEXT) {
                console.print(text(verification));
            }
        }
        if (options.format == OutputOptions.Format.JSON) {
            console.print(Json.write(verified));
        }
        return verified.stream().allMatch(one -> one.drifted().isEmpty()) ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }

    private static String text(Verification verification) {
        int drifted = verification.drifted().size();
        String count =
                "%s: %s of %s cells drifted%n".formatted(verification.experiment(), drifted, verification.cells());
        return verification.drifted().stream().map("  %s%n"::formatted).collect(Collectors.joining("", count, ""));
    }

    /** Everything that is asked for, before anything is done with it. */
    private List<StoredExperiment> read() throws InputException, IOException {
        List<String> there = ReportFolder.experimentsIn(out);
        List<String> mistakes = new ArrayList<>();
        boolean others = !ReportFolder.checksIn(out).isEmpty()
                || !StoredNote.namesIn(out).isEmpty();
        if (there.isEmpty() && (verify || !others || !names.isEmpty())) {
            mistakes.add("%s: no stored results; handgrad run creates them".formatted(out));
        }
        List<StoredExperiment> stored = new ArrayList<>();
        for (String name : names.isEmpty() ? there : names) {
            if (!there.contains(name)) {
                mistakes.add("%s: no stored experiment of this name in %s%s"
                        .formatted(name, out, Suggestion.near(name, there)));
                continue;
            }
            try {
                stored.add(StoredExperiment.read(out.resolve(name)));
            } catch (UnreadableResult e) {
                mistakes.add(e.getMessage());
            }
        }
        if (!mistakes.isEmpty()) {
            throw new InputException(mistakes);
        }
        return stored;
    }
}
