package org.handgrad.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.report.document.StoredExperiment;

/** The files of one experiment. They appear whole or not at all. */
public final class ReportFolder {
    private ReportFolder() {}

    /**
     * Makes sure, before anything is computed for it, that a folder can be written to; a report that a killed process
     * had begun to replace is replaced.
     *
     * @throws IOException if it cannot
     */
    public static void prepare(Path out) throws IOException {
        StagedFiles.prepare(out);
    }

    /**
     * The names of the experiments that seem to be stored in a folder, in order. A report that a killed process had begun to
     * replace is replaced first: as it stands, its files are of two runs.
     *
     * @throws IOException if the folder cannot be read, or what was begun not be finished
     */
    public static List<String> experimentsIn(Path out) throws IOException {
        if (!Files.isDirectory(out)) {
            return List.of();
        }
        StagedFiles.finishWhatWasLeft(out);
        return StoredExperiment.namesIn(out);
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
        List<Path> outdated = Report.OCCASIONAL.stream()
                .map(folder::resolve)
                .filter(file -> !files.containsKey(file) && Files.isRegularFile(out.resolve(file)))
                .toList();
        StagedFiles.replace(files, outdated, out);
        return out.resolve(folder);
    }
}
