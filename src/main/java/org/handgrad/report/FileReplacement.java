package org.handgrad.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.report.document.StoredExperiment;

/**
 * Files that replace others. All are written beside those they replace before the first of them is moved, so a full disk changes
 * nothing. A report has no {@code result.json} while its files are moved: if the process is killed then, no command takes files of two
 * runs for one report.
 */
final class FileReplacement {
    private FileReplacement() {}

    /**
     * Makes sure that a folder can be written to.
     *
     * @throws IOException if it cannot
     */
    static void prepare(Path out) throws IOException {
        Files.createDirectories(out);
        Files.delete(Files.createTempDirectory(out, ".handgrad-"));
    }

    /**
     * Puts files into a folder and deletes others. Files that have their text already are not touched.
     *
     * @param texts by file, relative to the folder
     * @param outdated files to delete, relative to the folder
     * @throws IOException if anything cannot be written; nothing was changed if that comes before the first file is moved
     */
    static void replace(Map<Path, String> texts, List<Path> outdated, Path out) throws IOException {
        prepare(out);
        Map<Path, Path> written = new LinkedHashMap<>(); // beside their files, by file
        try {
            for (Map.Entry<Path, String> text : texts.entrySet()) {
                Path file = out.resolve(text.getKey());
                if (!holds(file, text.getValue())) {
                    makeRoom(file);
                    Path beside = file.resolveSibling("." + file.getFileName() + ".new");
                    written.put(file, beside);
                    write(text.getValue(), file, beside);
                }
            }
            move(written, outdated.stream().map(out::resolve).toList());
        } finally {
            for (Path beside : written.values()) {
                Files.deleteIfExists(beside);
            }
        }
    }

    /** Whether a file has a text. */
    static boolean holds(Path file, String text) throws IOException {
        return Files.isRegularFile(file)
                && Arrays.equals(Files.readAllBytes(file), text.getBytes(StandardCharsets.UTF_8));
    }

    private static void makeRoom(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "a folder is in the way");
        }
        Files.createDirectories(file.getParent());
    }

    private static void write(String text, Path file, Path beside) throws IOException {
        try {
            Files.writeString(beside, text);
        } catch (IOException e) {
            String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
            FileSystemException told = new FileSystemException(file.toString(), null, reason);
            told.initCause(e);
            throw told;
        }
    }

    private static void move(Map<Path, Path> written, List<Path> outdated) throws IOException {
        List<Path> results =
                written.keySet().stream().filter(FileReplacement::isResult).toList();
        for (Path result : results) {
            Files.deleteIfExists(result);
        }
        for (Path file : outdated) {
            Files.delete(file);
        }
        for (Map.Entry<Path, Path> entry : written.entrySet()) {
            if (!isResult(entry.getKey())) {
                Files.move(entry.getValue(), entry.getKey(), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        for (Path result : results) {
            Files.move(written.get(result), result, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static boolean isResult(Path file) {
        return file.endsWith(StoredExperiment.RESULT);
    }
}
