package org.handgrad.study.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stores that were set aside to begin anew: {@code trials-1.db}, {@code trials-2.db} … */
public final class EarlierStores {
    private EarlierStores() {}

    /**
     * Sets a store aside, whole.
     *
     * @return its new name; empty if there is none
     * @throws StoreException if another process uses it, or it cannot be moved
     */
    public static Optional<Path> setAside(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            requireUnused(file);
            Path free = free(file);
            for (String companion :
                    List.of("-wal", "-shm", "")) { // the file itself last: without it nothing is taken for a store
                Path from = file.resolveSibling(file.getFileName() + companion);
                if (Files.exists(from)) {
                    Files.move(from, free.resolveSibling(free.getFileName() + companion));
                }
            }
            return Optional.of(free);
        } catch (IOException e) {
            throw StoreException.of(file, e);
        }
    }

    private static void requireUnused(Path file) throws IOException {
        List<Path> locks = new ArrayList<>();
        try (var files =
                Files.newDirectoryStream(file.toAbsolutePath().getParent(), file.getFileName() + "-runner-*")) {
            files.forEach(locks::add);
        }
        for (Path lock : locks) {
            String name = lock.getFileName().toString();
            long runner = Long.parseLong(name.substring(name.lastIndexOf('-') + 1));
            if (RunnerLock.isAlive(file, runner)) {
                throw new StoreException("%s: another process runs this study; end it first".formatted(file));
            }
            RunnerLock.remove(file, runner);
        }
    }

    private static Path free(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.db$", "");
        for (int number = 1; ; number++) {
            Path candidate = file.resolveSibling("%s-%s.db".formatted(name, number));
            if (!Files.exists(candidate)) {
                return candidate;
            }
        }
    }
}
