package org.handgrad.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.handgrad.report.derivation.DerivationPage;
import org.handgrad.report.derivation.StoredNote;
import org.handgrad.report.document.StoredCheck;
import org.handgrad.report.document.StoredExperiment;
import org.handgrad.report.page.NotePage;

/** Where reports are written. The files of each appear whole or not at all. */
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
     * The names of the checks that seem to be stored in a folder, in order.
     *
     * @throws IOException if it cannot be read
     */
    public static List<String> checksIn(Path out) throws IOException {
        return StoredExperiment.namesIn(out.resolve(StoredCheck.FOLDER));
    }

    /**
     * Writes {@code <out>/<experiment>/} and brings the pages above all reports up to date.
     *
     * @return the folder
     * @throws IOException if anything cannot be written; then nothing was changed
     */
    public static Path write(StoredExperiment stored, Path out) throws IOException {
        Path folder = in(out, stored.result().experiment());
        Map<Path, String> files = below(folder, Report.files(stored));
        List<Path> outdated = Report.OCCASIONAL.stream()
                .map(folder::resolve)
                .filter(file -> !files.containsKey(file) && Files.isRegularFile(out.resolve(file)))
                .toList();
        replace(files, outdated, StoredReports.in(out).withExperiment(stored), out);
        return out.resolve(folder);
    }

    /**
     * The same of a check, in {@code <out>/checks/<experiment>/}.
     *
     * @return the folder
     * @throws IOException if anything cannot be written; then nothing was changed
     */
    public static Path write(StoredCheck stored, Path out) throws IOException {
        Path folder = in(out, StoredCheck.FOLDER).resolve(stored.result().experiment());
        replace(
                below(folder, CheckReport.files(stored)),
                List.of(),
                StoredReports.in(out).withCheck(stored.result()),
                out);
        return out.resolve(folder);
    }

    /**
     * The same of notes, in {@code <out>/derivations/}: {@code .json}, {@code .md} and {@code .html} of each.
     *
     * @param notes by the names of their files, without an ending
     * @return their pages
     * @throws IOException if anything cannot be written; then nothing was changed
     */
    public static List<Path> write(SortedMap<String, StoredNote> notes, Path out) throws IOException {
        Path folder = in(out, StoredNote.FOLDER);
        Map<Path, String> files = new LinkedHashMap<>();
        notes.forEach((name, note) -> {
            files.put(folder.resolve(name + ".json"), note.json());
            files.put(folder.resolve(name + ".md"), DerivationPage.of(note, name + ".html"));
            files.put(folder.resolve(name + ".html"), NotePage.of(note));
        });
        replace(files, List.of(), StoredReports.in(out).withNotes(notes), out);
        return notes.keySet().stream()
                .map(name -> out.resolve(folder).resolve(name + ".html"))
                .toList();
    }

    private static Path in(Path out, String folder) {
        return out.getFileSystem().getPath(folder);
    }

    private static Map<Path, String> below(Path folder, Map<String, String> texts) {
        Map<Path, String> files = new LinkedHashMap<>();
        texts.forEach((name, text) -> files.put(folder.resolve(name), text));
        return files;
    }

    private static void replace(Map<Path, String> files, List<Path> outdated, StoredReports stored, Path out)
            throws IOException {
        IndexPage.files(stored).forEach((name, text) -> files.put(in(out, name), text));
        StagedFiles.replace(files, outdated, out);
    }
}
