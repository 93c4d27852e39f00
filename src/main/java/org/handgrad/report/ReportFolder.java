package org.handgrad.report;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.handgrad.report.derivation.DerivationPage;
import org.handgrad.report.derivation.StoredNote;
import org.handgrad.report.document.AuditDocument;
import org.handgrad.report.document.StoredAudit;
import org.handgrad.report.document.StoredCheck;
import org.handgrad.report.document.StoredExperiment;
import org.handgrad.report.page.NotePage;

/** Writes reports: first the results, all or none; then plots and pages, as far as they can be made. */
public final class ReportFolder {
    private ReportFolder() {}

    /**
     * Makes sure, before anything is computed for it, that a folder can be written to.
     *
     * @param folders of the reports to come, within the folder of reports; those that are there must be folders to write to
     * @throws IOException if it cannot
     */
    public static void prepare(Path out, List<String> folders) throws IOException {
        FileReplacement.prepare(out);
        for (String name : folders) {
            for (Path folder = out.resolve(name); !folder.equals(out); folder = folder.getParent()) {
                requireFolder(folder);
            }
        }
    }

    private static void requireFolder(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        if (Files.exists(folder) && !Files.isWritable(folder)) {
            throw new AccessDeniedException(folder.toString());
        }
    }

    /**
     * Names of the experiments stored in a folder, in order.
     *
     * @throws IOException if it cannot be read
     */
    public static List<String> experimentsIn(Path out) throws IOException {
        return StoredExperiment.namesIn(out);
    }

    /**
     * Names of the checks stored in a folder, in order.
     *
     * @throws IOException if it cannot be read
     */
    public static List<String> checksIn(Path out) throws IOException {
        return StoredExperiment.namesIn(out.resolve(StoredCheck.FOLDER));
    }

    /**
     * Writes {@code <out>/<experiment>/} and updates the index pages.
     *
     * @return the folder
     * @throws IOException if anything cannot be written
     * @throws IllegalStateException if a plot or page cannot be made; all others are written
     */
    public static Path write(StoredExperiment stored, Path out) throws IOException {
        return whole(missing -> write(stored, in(out, stored.result().experiment()), out, missing));
    }

    /**
     * Writes a report, results first: a full disk or a failing plot loses none of them.
     *
     * @param folder of the report, within the folder of reports, as {@link ResultPlacement} says
     * @param missing receives plots and pages that cannot be made
     * @return the folder
     * @throws IOException if anything cannot be written; the old report stays unless the new results were written
     */
    public static Path write(StoredExperiment stored, Path folder, Path out, Consumer<MissingFile> missing)
            throws IOException {
        GeneratedFiles files = new GeneratedFiles(folder, missing);
        ExperimentReport.addResults(stored, files);
        replaceResults(files, ExperimentReport.MADE, folder, out);
        ExperimentReport.addPages(stored, files);
        StoredReports reports = StoredReports.in(out);
        boolean listed = folder.equals(in(out, stored.result().experiment()));
        replace(files, ExperimentReport.MADE, folder, listed ? reports.withExperiment(stored) : reports, out);
        return out.resolve(folder);
    }

    /**
     * Writes the report of a check to {@code <out>/checks/<experiment>/}.
     *
     * @return the folder
     * @throws IOException if anything cannot be written
     * @throws IllegalStateException if a page cannot be made; all others are written
     */
    public static Path write(StoredCheck stored, Path out) throws IOException {
        return whole(missing -> write(stored, out, missing));
    }

    /**
     * Writes the report of a check to {@code <out>/checks/<experiment>/}, results first.
     *
     * @param missing receives pages that cannot be made
     * @return the folder
     * @throws IOException if anything cannot be written; the old report stays unless the new results were written
     */
    public static Path write(StoredCheck stored, Path out, Consumer<MissingFile> missing) throws IOException {
        Path folder = in(out, StoredCheck.FOLDER).resolve(stored.result().experiment());
        GeneratedFiles files = new GeneratedFiles(folder, missing);
        CheckReport.addResults(stored, files);
        replaceResults(files, CheckReport.MADE, folder, out);
        CheckReport.addPages(stored, files);
        replace(files, CheckReport.MADE, folder, StoredReports.in(out).withCheck(stored.result()), out);
        return out.resolve(folder);
    }

    /**
     * Writes the reports of notes to {@code <out>/derivations/}: {@code .json}, {@code .md} and {@code .html} for
     * each.
     *
     * @param notes by name, as of {@link StoredNote#name}
     * @return their pages
     * @throws IOException if anything cannot be written; nothing is changed then
     * @throws IllegalStateException if a page cannot be made; all others are written
     */
    public static List<Path> write(SortedMap<String, StoredNote> notes, Path out) throws IOException {
        return whole(missing -> write(notes, out, missing));
    }

    /**
     * The same of notes.
     *
     * @param missing receives pages that cannot be made
     * @return the pages
     * @throws IOException if anything cannot be written; nothing is changed then
     */
    public static List<Path> write(SortedMap<String, StoredNote> notes, Path out, Consumer<MissingFile> missing)
            throws IOException {
        Path folder = in(out, StoredNote.FOLDER);
        GeneratedFiles files = new GeneratedFiles(folder, missing);
        Set<String> made = new HashSet<>();
        notes.forEach((name, note) -> {
            String page = name + ".html";
            files.add(name + ".json", note.json());
            files.make(page, () -> NotePage.of(note, name));
            files.make(name + ".md", () -> DerivationPage.of(note, page.substring(page.lastIndexOf('/') + 1)));
            made.addAll(List.of(page, name + ".md"));
        });
        replace(files, made, folder, StoredReports.in(out).withNotes(notes), out);
        return notes.keySet().stream()
                .map(name -> name + ".html")
                .filter(files::has)
                .map(out.resolve(folder)::resolve)
                .toList();
    }

    /**
     * Writes the report of an audit to {@code <out>/audit/}, results first.
     *
     * @param programs that show its findings, by file name; empty leaves those that are there
     * @param missing receives pages that cannot be made
     * @return the folder
     * @throws IOException if anything cannot be written
     */
    public static Path write(AuditDocument audit, Map<String, String> programs, Path out, Consumer<MissingFile> missing)
            throws IOException {
        Path folder = in(out, StoredAudit.FOLDER);
        GeneratedFiles files = new GeneratedFiles(folder, missing);
        AuditReport.addResults(audit, files);
        files.addAll(programs);
        replaceResults(files, AuditReport.MADE, folder, out);
        AuditReport.addPages(audit, files);
        replace(files, AuditReport.MADE, folder, StoredReports.in(out), out);
        return out.resolve(folder);
    }

    /** Something that writes, and tells of what it could not make. */
    @FunctionalInterface
    private interface Writing<T> {
        T with(Consumer<MissingFile> missing) throws IOException;
    }

    /** For those who have nobody to tell. */
    private static <T> T whole(Writing<T> writing) throws IOException {
        List<MissingFile> missing = new ArrayList<>();
        T written = writing.with(missing::add);
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "cannot make " + missing.get(0).file(), missing.get(0).cause());
        }
        return written;
    }

    private static Path in(Path out, String folder) {
        return out.getFileSystem().getPath(folder);
    }

    /** What was made of other results goes with them: no picture may stand beside numbers that it does not show. */
    private static void replaceResults(GeneratedFiles results, Set<String> made, Path folder, Path out)
            throws IOException {
        if (!results.areIn(out)) {
            FileReplacement.replace(results.texts(), outdated(results, made, folder, out), out);
        }
    }

    private static void replace(GeneratedFiles files, Set<String> made, Path folder, StoredReports stored, Path out)
            throws IOException {
        List<Path> outdated = outdated(files, made, folder, out);
        IndexPage.addTo(files.in(in(out, "")), stored);
        FileReplacement.replace(files.texts(), outdated, out);
    }

    private static List<Path> outdated(GeneratedFiles files, Set<String> made, Path folder, Path out) {
        return made.stream()
                .filter(name -> !files.has(name))
                .map(folder::resolve)
                .filter(file -> Files.isRegularFile(out.resolve(file)))
                .toList();
    }
}
