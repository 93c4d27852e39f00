package org.handgrad.study.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says that a process is alive: it holds the lock of a file of its own beside the store. The operating system lets go of it however
 * the process ends.
 */
final class RunnerLock implements AutoCloseable {
    /** Files that this process has locked. POSIX gives up a lock as soon as its process closes any channel to the file. */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private RunnerLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    private static Path fileOf(Path store, long runner) {
        return store.resolveSibling("%s-runner-%s".formatted(store.getFileName(), runner));
    }

    /** Takes the lock of a runner that nobody else is. */
    static RunnerLock take(Path store, long runner) throws IOException {
        Path file = fileOf(store, runner);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new IOException("%s is locked by another process".formatted(file));
        }
        OWN.add(file.toAbsolutePath());
        return new RunnerLock(file, channel);
    }

    /** Whether the runner's process still runs. */
    static boolean isAlive(Path store, long runner) throws IOException {
        Path file = fileOf(store, runner);
        if (OWN.contains(file.toAbsolutePath())) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (NoSuchFileException e) {
            return false; // it ended well, or somebody has removed what it left
        }
    }

    /** Removes what a dead runner left. */
    static void remove(Path store, long runner) throws IOException {
        Files.deleteIfExists(fileOf(store, runner));
    }

    @Override
    public void close() throws IOException {
        OWN.remove(file.toAbsolutePath());
        Files.deleteIfExists(file);
        channel.close();
    }
}
