package org.handgrad.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.handgrad.derivation.JudgedNote;
import org.handgrad.derivation.meaning.Assumptions;
import org.handgrad.report.derivation.DerivationDocument;
import org.handgrad.report.derivation.DerivationPage;
import org.handgrad.report.derivation.DerivationText;
import org.handgrad.report.document.Json;
import org.handgrad.text.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code handgrad derive}. */
@Command(
        name = "derive",
        description =
                "Judges every equation of notes: which hold, which are wrong and why, and what the right line is.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
final class DeriveCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "NOTE", description = "Markdown, LaTeX, reStructuredText or plain text.")
    private List<Path> files;

    @Option(
            names = "--assume",
            paramLabel = "STATEMENT",
            description = "What the notes leave out, as '\\sigma = tanh' or 'X: n x d'; may be repeated.")
    private List<String> assumptions = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", description = "Also writes derivations/<note>.md below this folder.")
    private Path out;

    @Mixin
    private OutputOptions output;

    private final Console console;

    DeriveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InputException, IOException {
        List<String> texts = read();
        List<JudgedNote> notes = new ArrayList<>();
        boolean colour =
                output.format == OutputOptions.Format.TEXT && Console.isWatched() && System.getenv("NO_COLOR") == null;
        for (int k = 0; k < files.size(); k++) {
            JudgedNote note = JudgedNote.of(files.get(k).toString(), texts.get(k), assumptions);
            notes.add(note);
            if (output.format == OutputOptions.Format.TEXT) {
                console.print(DerivationText.of(note, texts.get(k), colour, output.quiet));
            }
            if (out != null) {
                Path page = out.resolve("derivations").resolve(name(files.get(k)) + ".md");
                Files.createDirectories(page.getParent());
                Files.writeString(page, DerivationPage.of(note));
                console.error("wrote " + page);
            }
        }
        if (output.format == OutputOptions.Format.JSON) {
            console.print(Json.write(DerivationDocument.of(notes)));
        }
        return notes.stream().allMatch(JudgedNote::sound) ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private List<String> read() throws InputException {
        List<String> mistakes = new ArrayList<>();
        assumptions.forEach(
                statement -> Assumptions.mistake(statement).ifPresent(mistake -> mistakes.add("--assume: " + mistake)));
        List<String> texts = new ArrayList<>();
        for (Path file : files) {
            try {
                texts.add(Files.readString(file));
            } catch (NoSuchFileException e) {
                mistakes.add("%s: there is no such file%s; expected a note".formatted(file, Suggestion.near(file)));
            } catch (IOException e) {
                String reason = Files.isDirectory(file) ? "this is a folder" : Failures.reason(e);
                mistakes.add("%s: cannot be read: %s; expected a note in UTF-8".formatted(file, reason));
            }
        }
        if (!mistakes.isEmpty()) {
            throw new InputException(mistakes);
        }
        return texts;
    }
}
