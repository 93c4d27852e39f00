package org.handgrad.report;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Files on their way into a folder: they arrive all or none. First all are written aside, then all are moved. What stands
 * aside is locked as long as its process lives, so that what a killed one left can be told and finished.
 */
final class StagedFiles {
    private static final String PREFIX = ".staged-";
    private static final String LOCK = "lock";
    private static final String COMPLETE = "complete";

    private final Path out;
    private final Path fresh;
    private final Path gone;
    private final Path old;
    private final Path complete;

    private StagedFiles(Path out, Path staged) {
        this.out = out;
        this.fresh = staged.resolve("new");
        this.gone = staged.resolve("gone");
        this.old = staged.resolve("old");
        this.complete = staged.resolve(COMPLETE);
    }

    /**
     * Makes sure that a folder can be written to, and finishes what a killed process left there.
     *
     * @throws IOException if it cannot
     */
    static void prepare(Path out) throws IOException {
        Files.createDirectories(out);
        Files.delete(Files.createTempDirectory(out, PREFIX));
        finishWhatWasLeft(out);
    }

    /**
     * Finishes what a killed process left in a folder, and writes nothing where there is nothing left.
     *
     * @throws IOException if it cannot
     */
    static void finishWhatWasLeft(Path out) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(out, PREFIX + "*")) {
            for (Path staged : left) {
                if (isLeftBehind(staged)) {
                    new StagedFiles(out, staged).finish();
                    delete(staged);
                }
            }
        }
    }

    /**
     * Puts files into a folder and takes others out of it.
     *
     * @param texts by file, relative to the folder
     * @param outdated files that are there and are to go, relative to the folder
     * @throws IOException if anything cannot be written; then nothing was changed
     */
    static void replace(Map<Path, String> texts, List<Path> outdated, Path out) throws IOException {
        prepare(out);
        Path staged = Files.createTempDirectory(out, PREFIX);
        Path unlocked = Files.createFile(staged.resolve("unlocked"));
        try (FileChannel lock = FileChannel.open(unlocked, StandardOpenOption.WRITE)) {
            lock(lock);
            Files.move(unlocked, staged.resolve(LOCK)); // by its name nobody sees it without its lock
            new StagedFiles(out, staged).replace(texts, outdated);
        } finally {
            delete(staged);
        }
    }

    /** Where a file system has no locks, nobody can tell who is alive, and what is left stays. */
    private static boolean lock(FileChannel channel) {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    private static boolean isLeftBehind(Path staged) throws IOException {
        Path lock = staged.resolve(LOCK);
        if (!Files.isRegularFile(lock)) {
            return false; // its process may be about to make one
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return lock(channel);
        }
    }

    private void replace(Map<Path, String> texts, List<Path> outdated) throws IOException {
        for (Map.Entry<Path, String> text : texts.entrySet()) {
            write(withFolder(fresh.resolve(text.getKey())), text.getValue(), out.resolve(text.getKey()));
        }
        for (Path file : outdated) {
            Files.createFile(withFolder(gone.resolve(file)));
        }
        for (Path file : texts.keySet()) {
            if (Files.isDirectory(out.resolve(file))) {
                throw new FileSystemException(out.resolve(file).toString(), null, "a folder is in the way");
            }
            withFolder(out.resolve(file));
        }
        Files.createFile(complete);
        Deque<Path> moved = new ArrayDeque<>();
        try {
            for (Path file : outdated) {
                Files.move(out.resolve(file), withFolder(old.resolve(file)), StandardCopyOption.ATOMIC_MOVE);
                moved.push(file);
            }
            for (Path file : texts.keySet()) {
                if (Files.exists(out.resolve(file))) {
                    Files.copy(out.resolve(file), withFolder(old.resolve(file)));
                }
                Files.move(fresh.resolve(file), out.resolve(file), StandardCopyOption.ATOMIC_MOVE);
                moved.push(file);
            }
        } catch (IOException e) {
            Files.delete(complete);
            undo(moved);
            throw e;
        }
    }

    private void undo(Deque<Path> moved) throws IOException {
        for (Path file : moved) {
            if (Files.exists(old.resolve(file))) {
                Files.move(old.resolve(file), out.resolve(file), StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.delete(out.resolve(file));
            }
        }
    }

    /** Moves what is still to be moved; if not everything had been written, nothing had been moved either. */
    private void finish() throws IOException {
        if (!Files.exists(complete)) {
            return;
        }
        for (Path file : files(gone)) {
            Files.deleteIfExists(out.resolve(file));
        }
        for (Path file : files(fresh)) {
            Files.move(fresh.resolve(file), withFolder(out.resolve(file)), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).map(folder::relativize).toList();
        }
    }

    private static Path withFolder(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return file;
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

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
