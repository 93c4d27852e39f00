package org.handgrad.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.handgrad.report.derivation.StoredNote;
import org.handgrad.report.document.ExperimentSummary;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.StoredCheck;
import org.handgrad.report.document.StoredExperiment;
import org.handgrad.report.document.UnreadableResult;

/**
 * What is stored in a folder of reports, by name.
 *
 * @param unreadable files that cannot be read: what became of one report is no reason to lose another
 * @param interrupted folders of interrupted results that stand beside a report, as {@link ResultPlacement} puts them
 */
record StoredReports(
        SortedMap<String, ExperimentSummary> experiments,
        SortedMap<String, ResultDocument> checks,
        SortedMap<String, StoredNote> notes,
        List<String> unreadable,
        List<String> interrupted) {
    /** What is there by now. */
    static StoredReports in(Path out) throws IOException {
        List<String> unreadable = new ArrayList<>();
        Path checks = out.resolve(StoredCheck.FOLDER);
        return new StoredReports(
                readable(
                        StoredExperiment.namesIn(out),
                        name -> ExperimentSummary.read(out.resolve(name)),
                        "%s/result.json",
                        unreadable),
                readable(
                        StoredExperiment.namesIn(checks),
                        name -> StoredExperiment.readResult(checks.resolve(name)),
                        StoredCheck.FOLDER + "/%s/result.json",
                        unreadable),
                readable(
                        StoredNote.namesIn(out),
                        name -> StoredNote.read(out, name),
                        StoredNote.FOLDER + "/%s.json",
                        unreadable),
                unreadable,
                interrupted(out));
    }

    private static List<String> interrupted(Path out) throws IOException {
        List<String> folders = new ArrayList<>();
        for (String experiment : StoredExperiment.namesIn(out)) {
            StoredExperiment.namesIn(out.resolve(experiment)).stream()
                    .filter(ResultPlacement::isBeside)
                    .forEach(name -> folders.add(experiment + "/" + name));
        }
        return folders;
    }

    /** One more experiment, in the place of that of the same name. */
    StoredReports withExperiment(StoredExperiment stored) {
        String name = stored.result().experiment();
        experiments.put(name, ExperimentSummary.of(stored));
        unreadable.remove(name + "/result.json");
        return this;
    }

    /** One more check, in the place of that of the same name. */
    StoredReports withCheck(ResultDocument result) {
        checks.put(result.experiment(), result);
        unreadable.remove("%s/%s/result.json".formatted(StoredCheck.FOLDER, result.experiment()));
        return this;
    }

    /** More notes, in the places of those of the same names. */
    StoredReports withNotes(SortedMap<String, StoredNote> more) {
        notes.putAll(more);
        more.keySet().forEach(name -> unreadable.remove("%s/%s.json".formatted(StoredNote.FOLDER, name)));
        return this;
    }

    private static <T> SortedMap<String, T> readable(
            List<String> names, Reader<T> reader, String file, List<String> unreadable) {
        SortedMap<String, T> stored = new TreeMap<>();
        for (String name : names) {
            try {
                stored.put(name, reader.read(name));
            } catch (UnreadableResult e) {
                unreadable.add(file.formatted(name));
            }
        }
        return stored;
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(String name) throws UnreadableResult;
    }
}
