package org.handgrad.report.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.handgrad.experiment.ExperimentResult;

/**
 * The stored files of an experiment. Reports are made from these alone, so they can be rebuilt.
 *
 * @param result {@code result.json}
 * @param history {@code history.csv}: the costs of each run
 * @param snapshots {@code snapshots.json}
 * @param timing {@code timing.json}, which is not committed
 * @param config {@code config.yaml}
 */
public record StoredExperiment(
        ResultDocument result,
        Map<String, List<Double>> history,
        SnapshotDocument snapshots,
        Optional<TimingDocument> timing,
        String config) {
    /** The file that marks a stored experiment. */
    public static final String RESULT = "result.json";

    static final String HISTORY = "history.csv";
    static final String TIMING = "timing.json";

    private static final String SNAPSHOTS = "snapshots.json";
    private static final String CONFIG = "config.yaml";

    /** The files to store of an experiment. */
    public static StoredExperiment of(ExperimentResult result) {
        return new StoredExperiment(
                ResultDocuments.of(result),
                HistoryCsv.costs(result),
                SnapshotDocuments.of(result),
                Optional.of(TimingDocument.of(result)),
                result.config().yaml());
    }

    /** Names of the experiments stored in a folder, in order. */
    public static List<String> namesIn(Path out) throws IOException {
        if (!Files.isDirectory(out)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(out)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve(RESULT)))
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.equals(StoredAudit.FOLDER))
                    .sorted()
                    .toList();
        }
    }

    /** Whether there is anything in it that took training. */
    public boolean isWorthKeeping() {
        return !result.interrupted() || result.runs().stream().anyMatch(run -> !"interrupted".equals(run.status()));
    }

    /** The configuration file; it may have changed or be gone. */
    public Path configFile() {
        return Path.of(result.command().replaceFirst("^run ", "").replaceFirst(" --set .*$", ""));
    }

    /** Whether {@code --set} overrode values of that file. */
    public boolean hasValuesSet() {
        return result.command().contains(" --set ");
    }

    /**
     * Reads only the results.
     *
     * @throws UnreadableResult if a file is missing or invalid
     */
    public static ResultDocument readResult(Path folder) throws UnreadableResult {
        ResultDocument result = readAnyResult(folder);
        if (!result.experiment().equals(String.valueOf(folder.getFileName()))) {
            throw new UnreadableResult(
                    folder.resolve(RESULT), "it belongs to experiment '%s'".formatted(result.experiment()));
        }
        return result;
    }

    /**
     * Reads only the results, whatever the experiment is called.
     *
     * @throws UnreadableResult if a file is missing or invalid
     */
    public static ResultDocument readAnyResult(Path folder) throws UnreadableResult {
        return StoredFile.read(folder.resolve(RESULT), ResultDocument.class);
    }

    /**
     * Reads the stored files.
     *
     * @throws UnreadableResult if a file is missing or invalid
     */
    public static StoredExperiment read(Path folder) throws UnreadableResult {
        ResultDocument result = readResult(folder);
        if (result.data() == null) {
            throw new UnreadableResult(folder.resolve(RESULT), "it is the result of a check, not of a run");
        }
        return new StoredExperiment(
                result,
                StoredFile.read(folder.resolve(HISTORY), HistoryCsv::read),
                StoredFile.read(folder.resolve(SNAPSHOTS), SnapshotDocument.class),
                Files.exists(folder.resolve(TIMING))
                        ? Optional.of(StoredFile.read(folder.resolve(TIMING), TimingDocument.class))
                        : Optional.empty(),
                StoredFile.read(folder.resolve(CONFIG), text -> text));
    }

    /** The files by their names. */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(CONFIG, config);
        files.put(HISTORY, HistoryCsv.write(history));
        files.put(SNAPSHOTS, Json.writeListsAcross(snapshots));
        timing.ifPresent(times -> files.put(TIMING, Json.write(times)));
        files.put(RESULT, Json.write(result));
        return files;
    }
}
