package org.handgrad.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of a command line, each once, however often and in whatever way it is named. */
final class DistinctFiles {
    private DistinctFiles() {}

    /**
     * The first name of every file, in their order.
     *
     * @param say is told of the others
     */
    static List<Path> of(List<Path> files, Console.Line say) {
        Map<Path, Path> names = new LinkedHashMap<>();
        for (Path file : files) {
            Path first = names.putIfAbsent(place(file), file);
            if (first != null) {
                say.line(
                        first.equals(file)
                                ? "%s is given twice; using it once".formatted(file)
                                : "%s is the same file as %s; using it once".formatted(file, first));
            }
        }
        return List.copyOf(names.values());
    }

    /** What two names of one file have in common; of a file that is not there, its name. */
    private static Path place(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize();
        }
    }
}
