package org.handgrad.report.derivation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handgrad.derivation.EquationVerdict;
import org.handgrad.derivation.judge.JudgedNote;
import org.handgrad.report.document.Json;
import org.handgrad.report.document.StoredFile;
import org.handgrad.report.document.UnreadableResult;

/**
 * {@code derivations/<note>.json}: everything that is stored of a judged note.
 *
 * @param file where the note was
 * @param text of the note itself
 * @param equations with what came of them; what claims nothing in the midst of a sentence is left out
 */
public record StoredNote(String file, String text, List<DerivationDocument.Equation> equations) {
    /** Where the derivations are in a folder of reports. */
    public static final String FOLDER = "derivations";

    private static final String ENDING = ".json";

    public StoredNote {
        equations = List.copyOf(equations);
    }

    /** What came of a note, as it will be stored. */
    public static StoredNote of(JudgedNote note, String text) {
        return new StoredNote(
                note.file(),
                text,
                note.equations().stream()
                        .filter(judgement -> judgement.display() || judgement.verdict() != EquationVerdict.STATEMENT)
                        .map(DerivationDocument::equation)
                        .toList());
    }

    /**
     * What a note is called among those that are stored: its path from the folder that holds the folder of reports, with its ending,
     * so that no two notes have one name, from wherever they are judged. What lies elsewhere is called by its whole path.
     */
    public static String name(Path note, Path out) {
        Path whole = note.toAbsolutePath().normalize();
        Path home = out.toAbsolutePath().normalize().getParent();
        boolean inside = home != null && whole.startsWith(home);
        Stream<String> folders = inside
                ? Stream.of()
                : Stream.of("elsewhere", whole.getRoot().toString().replaceAll("[^\\p{L}\\p{N}]", ""));
        Path path = inside ? home.relativize(whole) : whole;
        return Stream.concat(
                        folders,
                        IntStream.range(0, path.getNameCount())
                                .mapToObj(i -> path.getName(i).toString()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/"));
    }

    /** The names of the notes that seem to be stored in a folder of reports, in order. */
    public static List<String> namesIn(Path out) throws IOException {
        Path folder = out.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Reads the stored files.
     *
     * @throws UnreadableResult if the file is missing or invalid
     */
    public static StoredNote read(Path out, String name) throws UnreadableResult {
        return StoredFile.read(out.resolve(FOLDER).resolve(name + ENDING), StoredNote.class);
    }

    /** The file as it is stored. */
    public String json() {
        return Json.write(this);
    }

    /** How many equations have one of some verdicts. */
    public long count(String... verdicts) {
        return equations.stream()
                .filter(equation -> List.of(verdicts).contains(equation.verdict()))
                .count();
    }
}
