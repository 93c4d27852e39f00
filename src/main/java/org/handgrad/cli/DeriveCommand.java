package org.handgrad.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.handgrad.cli.NoteFiles.NoteFile;
import org.handgrad.config.NoteAssumptions;
import org.handgrad.config.yaml.ConfigException;
import org.handgrad.derivation.judge.JudgedNote;
import org.handgrad.derivation.meaning.Assumptions;
import org.handgrad.report.ReportFolder;
import org.handgrad.report.derivation.DerivationDocument;
import org.handgrad.report.derivation.DerivationText;
import org.handgrad.report.derivation.StoredNote;
import org.handgrad.report.document.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code handgrad derive}. */
@Command(
        name = "derive",
        description = {
            "Checks every equation of your notes: which hold, which are wrong and why, and what the right line is.",
            "A questionable equation does not hold as handgrad reads it, but may have another meaning."
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
final class DeriveCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "NOTE",
            description = "A note in Markdown, LaTeX, reStructuredText or plain text, or a folder of notes.")
    private List<Path> paths;

    @Option(
            names = "--assume",
            paramLabel = "STATEMENT",
            description = "States what the notes leave out, such as '\\sigma = tanh' or 'X: n x d'; repeatable.")
    private List<String> assumptions = new ArrayList<>();

    @Mixin
    private ReportsOption reports;

    @Mixin
    private OutputOptions output;

    private final Console console;

    DeriveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InputException {
        requireSound(assumptions);
        NoteFiles input = new NoteFiles();
        Path out = reports.readable();
        List<NoteFile> files = input.read(
                DistinctFiles.of(paths, output.quiet ? line -> {} : console::error), out.resolve(StoredNote.FOLDER));
        input.mistakes().forEach(console::error);
        boolean colour = output.format == OutputOptions.Format.TEXT
                && Terminal.ofThisProcess().colours();
        boolean unread = !input.mistakes().isEmpty();
        if (!files.isEmpty()) {
            reports.writable(List.of(StoredNote.FOLDER));
        }
        List<JudgedNote> notes = new ArrayList<>();
        SortedMap<String, StoredNote> stored = new TreeMap<>();
        IndependentTasks rest = new IndependentTasks(console, output.debug);
        for (NoteFile file : files) {
            Optional<List<String>> assumed = assumed(file);
            if (assumed.isEmpty()) {
                unread = true;
                continue;
            }
            rest.attempt(() -> {
                JudgedNote note = JudgedNote.of(file.path().toString(), file.text(), assumed.get());
                notes.add(note);
                stored.put(StoredNote.name(file.path(), out), StoredNote.of(note, file.text()));
                if (output.format == OutputOptions.Format.TEXT) {
                    console.print(DerivationText.of(note, file.text(), colour, output.quiet));
                }
            });
        }
        if (output.format == OutputOptions.Format.JSON) {
            console.print(Json.write(DerivationDocument.of(notes)));
        }
        if (!stored.isEmpty()) {
            rest.attempt(() -> write(stored, out, rest));
        }
        if (!rest.isWhole()) {
            return ExitCode.INTERNAL;
        }
        if (unread) {
            return ExitCode.WRONG_INPUT;
        }
        return notes.stream().allMatch(JudgedNote::sound) ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }

    private void write(SortedMap<String, StoredNote> stored, Path out, IndependentTasks rest) throws IOException {
        List<Path> pages = ReportFolder.write(stored, out, rest::missing);
        if (output.quiet) {
            return;
        }
        if (pages.size() > 1) {
            pages.forEach(page -> console.error("wrote " + page));
        }
        reports.pageToOpen(pages).ifPresent(page -> console.error("open " + page));
    }

    /** What the note says in its front matter, and after it the command line, which wins; empty if the former is wrong. */
    private Optional<List<String>> assumed(NoteFile file) {
        try {
            List<String> all = new ArrayList<>(NoteAssumptions.of(file.path().toString(), file.text()));
            all.addAll(assumptions);
            return Optional.of(all);
        } catch (ConfigException e) {
            console.error(e.getMessage());
            return Optional.empty();
        }
    }

    private static void requireSound(List<String> assumptions) throws InputException {
        List<String> mistakes = assumptions.stream()
                .flatMap(statement -> Assumptions.mistake(statement).stream())
                .map(mistake -> "--assume: " + mistake)
                .toList();
        if (!mistakes.isEmpty()) {
            throw new InputException(mistakes);
        }
    }
}
