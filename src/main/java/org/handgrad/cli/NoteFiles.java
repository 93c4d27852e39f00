package org.handgrad.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.handgrad.message.ReadFailure;

/** The notes that a command line names: files, and all notes below folders. What cannot be read is said, and left out. */
final class NoteFiles {
    /** How long a note may be; a book of formulas has less. */
    private static final long MOST_BYTES = 1 << 22;

    private static final Set<String> ENDINGS =
            Set.of("md", "markdown", "mdown", "mkd", "tex", "ltx", "rst", "rest", "txt");

    private final List<String> mistakes = new ArrayList<>();

    /** A note that could be read. */
    record NoteFile(Path path, String text) {}

    /** What is wrong with the others. */
    List<String> mistakes() {
        return List.copyOf(mistakes);
    }

    /**
     * Reads them.
     *
     * @param own the folder of pages about notes, which are no notes when folders are searched
     */
    List<NoteFile> read(List<Path> paths, Path own) {
        Set<Path> files = new LinkedHashSet<>();
        paths.forEach(path -> files.addAll(Files.isDirectory(path) ? below(path, own) : List.of(path)));
        List<NoteFile> notes = new ArrayList<>();
        files.forEach(file -> text(file).ifPresent(text -> notes.add(new NoteFile(file, text))));
        return notes;
    }

    private List<Path> below(Path folder, Path own) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> notes = files.filter(Files::isRegularFile)
                    .filter(NoteFiles::isNote)
                    .filter(file -> !file.toAbsolutePath()
                            .normalize()
                            .startsWith(own.toAbsolutePath().normalize()))
                    .sorted()
                    .toList();
            if (notes.isEmpty()) {
                mistakes.add("%s: there is no note in this folder; expected files that end in .md, .tex, .rst or .txt"
                        .formatted(folder));
            }
            return notes;
        } catch (IOException e) {
            return unreadable(folder, e);
        } catch (UncheckedIOException e) {
            return unreadable(placeOf(e.getCause(), folder), e.getCause());
        }
    }

    private List<Path> unreadable(Path folder, IOException failure) {
        mistakes.add("%s: %s; expected a folder of notes".formatted(folder, ReadFailure.reason(folder, failure)));
        return List.of();
    }

    /** The folder below that could not be read. */
    private static Path placeOf(IOException failure, Path folder) {
        return failure instanceof FileSystemException below && below.getFile() != null
                ? Path.of(below.getFile())
                : folder;
    }

    private static boolean isNote(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private Optional<String> text(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                mistakes.add("%s: expected a note of at most %s MiB, found %s MiB"
                        .formatted(file, MOST_BYTES >> 20, Files.size(file) >> 20));
                return Optional.empty();
            }
            String text = Files.readString(file);
            if (text.indexOf('\0') < 0) {
                return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
            }
            mistakes.add("%s: this is not text; expected a note in UTF-8".formatted(file));
        } catch (IOException e) {
            mistakes.add("%s: %s; expected a note".formatted(file, ReadFailure.reason(file, e)));
        }
        return Optional.empty();
    }
}
