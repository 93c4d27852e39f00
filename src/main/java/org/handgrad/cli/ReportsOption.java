package org.handgrad.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.handgrad.report.ReportFolder;
import picocli.CommandLine.Option;

/** The folder of reports. What is wrong with it is said before anything is computed. */
final class ReportsOption {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "reports",
            description = "Folder of the reports (default: ${DEFAULT-VALUE}).")
    private Path folder;

    /** The folder to read from; there may be none yet. */
    Path readable() throws InputException {
        if (folder.toString().isEmpty()) {
            throw wrong("expected a folder, found an empty name");
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw wrong("expected a folder, found a file");
        }
        return folder;
    }

    /**
     * The folder, which is made if it is not there, ready to be written to.
     *
     * @param reports folders in it that will be written to
     */
    Path writable(List<String> reports) throws InputException {
        readable();
        try {
            ReportFolder.prepare(folder, reports);
        } catch (IOException e) {
            throw wrong("cannot be written to: " + FailureMessages.reason(e));
        }
        return folder;
    }

    /** The page that shows all of these: the only one, or the one above all reports. */
    Optional<Path> pageToOpen(List<Path> pages) {
        return pages.size() > 1
                ? Optional.of(folder.resolve("index.html"))
                : pages.stream().findFirst();
    }

    private InputException wrong(String what) {
        return new InputException(List.of("--out '%s': %s".formatted(folder, what)));
    }
}
