package org.handgrad.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.handgrad.experiment.ExperimentResult;

/** The files of one experiment. They appear whole or not at all: first all are written elsewhere, then all are moved. */
public final class ReportFolder {
    private ReportFolder() {}

    /**
     * Writes {@code <out>/<experiment>/} and brings the table of all experiments up to date.
     *
     * @return the folder
     * @throws IOException if anything cannot be written; then nothing was changed
     */
    public static Path write(ExperimentResult result, Path out) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("report.md", ReportPage.of(result));
        files.put("history.csv", HistoryCsv.of(result));
        files.put("config.yaml", result.config().yaml());
        files.put("timing.json", Json.write(TimingDocument.of(result)));
        files.put("timing.md", TimingPage.of(result));
        files.put("result.json", Json.write(ResultDocument.of(result)));
        Path folder = out.resolve(result.config().name());
        move(files, folder);
        move(Map.of("README.md", IndexPage.of(out)), out);
        return folder;
    }

    private static void move(Map<String, String> files, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path staged = Files.createTempDirectory(folder, ".staged-");
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(staged.resolve(file.getKey()), file.getValue());
            }
            for (String name : files.keySet()) {
                Files.move(staged.resolve(name), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            delete(staged);
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
