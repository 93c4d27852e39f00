package org.handgrad.report;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.handgrad.report.document.StoredExperiment;

/** The files of one experiment. They appear whole or not at all: first all are written elsewhere, then all are moved. */
public final class ReportFolder {
    private ReportFolder() {}

    /**
     * Makes sure, before anything is computed for it, that a folder can be written to.
     *
     * @throws IOException if it cannot
     */
    public static void prepare(Path out) throws IOException {
        Files.createDirectories(out);
        Files.delete(Files.createTempDirectory(out, ".staged-"));
    }

    /**
     * Writes {@code <out>/<experiment>/} and brings the table of all experiments up to date.
     *
     * @return the folder
     * @throws IOException if anything cannot be written; then nothing was changed
     */
    public static Path write(StoredExperiment stored, Path out) throws IOException {
        Path folder = out.getFileSystem().getPath(stored.result().experiment());
        Map<Path, String> files = new LinkedHashMap<>();
        Report.files(stored).forEach((name, text) -> files.put(folder.resolve(name), text));
        IndexPage.files(out, List.of(stored.result()))
                .forEach((name, text) -> files.put(out.getFileSystem().getPath(name), text));
        Files.createDirectories(out);
        Path staged = Files.createTempDirectory(out, ".staged-");
        try {
            Path fresh = Files.createDirectories(staged.resolve("new").resolve(folder))
                    .getParent();
            for (Map.Entry<Path, String> file : files.entrySet()) {
                write(fresh.resolve(file.getKey()), file.getValue(), out.resolve(file.getKey()));
            }
            Path old = Files.createDirectories(staged.resolve("old").resolve(folder))
                    .getParent();
            Files.createDirectories(out.resolve(folder));
            List<Path> gone = Report.OCCASIONAL.stream()
                    .map(folder::resolve)
                    .filter(file -> !files.containsKey(file) && Files.isRegularFile(out.resolve(file)))
                    .toList();
            replace(files.keySet(), gone, fresh, old, out);
        } finally {
            delete(staged);
        }
        return out.resolve(folder);
    }

    /** Writes a file aside; a disk that is full is told of with the place that the file was meant for. */
    private static void write(Path aside, String text, Path place) throws IOException {
        try {
            Files.writeString(aside, text);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            FileSystemException told = new FileSystemException(place.toString(), null, e.getMessage());
            told.initCause(e);
            throw told;
        }
    }

    /** Moves every file to its place, and out of it what is gone; if one cannot be moved, all are as they were. */
    private static void replace(Set<Path> files, List<Path> gone, Path fresh, Path old, Path out) throws IOException {
        for (Path file : files) {
            if (Files.isDirectory(out.resolve(file))) {
                throw new FileSystemException(out.resolve(file).toString(), null, "a folder is in the way");
            }
        }
        Deque<Path> moved = new ArrayDeque<>();
        try {
            for (Path file : gone) {
                Files.move(out.resolve(file), old.resolve(file), StandardCopyOption.ATOMIC_MOVE);
                moved.push(file);
            }
            for (Path file : files) {
                if (Files.exists(out.resolve(file))) {
                    Files.copy(out.resolve(file), old.resolve(file));
                }
                Files.move(fresh.resolve(file), out.resolve(file), StandardCopyOption.ATOMIC_MOVE);
                moved.push(file);
            }
        } catch (IOException e) {
            for (Path file : moved) {
                if (Files.exists(old.resolve(file))) {
                    Files.move(old.resolve(file), out.resolve(file), StandardCopyOption.ATOMIC_MOVE);
                } else {
                    Files.delete(out.resolve(file));
                }
            }
            throw e;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
