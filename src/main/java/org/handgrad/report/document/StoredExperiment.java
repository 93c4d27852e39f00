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
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.PropertyBindingException;

/**
 * Everything that is stored of an experiment. Reports are made of this alone, so that they can be made again.
 *
 * @param result {@code result.json}
 * @param history {@code history.csv}: the costs of each run
 * @param snapshots {@code snapshots.json}
 * @param timing {@code timing.json}, which does not travel with the rest
 * @param config {@code config.yaml}
 */
public record StoredExperiment(
        ResultDocument result,
        Map<String, List<Double>> history,
        SnapshotDocument snapshots,
        Optional<TimingDocument> timing,
        String config) {
    private static final String RESULT = "result.json";
    private static final String HISTORY = "history.csv";
    private static final String SNAPSHOTS = "snapshots.json";
    private static final String TIMING = "timing.json";
    private static final String CONFIG = "config.yaml";

    /** What came of an experiment, as it will be stored. */
    public static StoredExperiment of(ExperimentResult result) {
        return new StoredExperiment(
                Results.of(result),
                HistoryCsv.costs(result),
                Snapshots.of(result),
                Optional.of(TimingDocument.of(result)),
                result.config().yaml());
    }

    /** The names of the experiments that seem to be stored in a folder, in order. */
    public static List<String> namesIn(Path out) throws IOException {
        if (!Files.isDirectory(out)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(out)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve(RESULT)))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** Whether there is anything in it that took training. */
    public boolean isWorthKeeping() {
        return !result.interrupted() || result.runs().stream().anyMatch(run -> !"interrupted".equals(run.status()));
    }

    /** The file that the experiment was read from; it may have changed since, or be gone. */
    public Path configFile() {
        return Path.of(result.command().replaceFirst("^run ", "").replaceFirst(" --set .*$", ""));
    }

    /** Whether values from a command line took the place of some in that file. */
    public boolean hasValuesSet() {
        return result.command().contains(" --set ");
    }

    /**
     * Reads only the results.
     *
     * @throws UnreadableResult if a file is missing or is not what was written
     */
    public static ResultDocument readResult(Path folder) throws UnreadableResult {
        ResultDocument result = read(folder, RESULT, text -> Json.read(text, ResultDocument.class));
        if (!result.experiment().equals(String.valueOf(folder.getFileName()))) {
            throw new UnreadableResult(
                    folder.resolve(RESULT), "it is of an experiment '%s'".formatted(result.experiment()));
        }
        return result;
    }

    /**
     * Reads back what was written.
     *
     * @throws UnreadableResult if a file is missing or is not what was written
     */
    public static StoredExperiment read(Path folder) throws UnreadableResult {
        ResultDocument result = readResult(folder);
        if (result.data() == null) {
            throw new UnreadableResult(folder.resolve(RESULT), "it is of a check, which trains nothing");
        }
        return new StoredExperiment(
                result,
                read(folder, HISTORY, HistoryCsv::read),
                read(folder, SNAPSHOTS, text -> Json.read(text, SnapshotDocument.class)),
                Files.exists(folder.resolve(TIMING))
                        ? Optional.of(read(folder, TIMING, text -> Json.read(text, TimingDocument.class)))
                        : Optional.empty(),
                read(folder, CONFIG, text -> text));
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

    private static <T> T read(Path folder, String name, Parser<T> parser) throws UnreadableResult {
        Path file = folder.resolve(name);
        try {
            T parsed = parser.parse(Files.readString(file));
            if (parsed == null) {
                throw new UnreadableResult(file, "it is empty");
            }
            return parsed;
        } catch (IOException e) {
            throw new UnreadableResult(
                    file, Files.exists(file) ? String.valueOf(e.getMessage()) : "there is no such file");
        } catch (StreamReadException e) {
            throw new UnreadableResult(
                    file,
                    "it is no JSON from line %s, column %s"
                            .formatted(
                                    e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
        } catch (PropertyBindingException e) {
            throw new UnreadableResult(
                    file, "this version of handgrad does not know its key '%s'".formatted(e.getPropertyName()));
        } catch (RuntimeException e) { // of Jackson, of the CSV reader, of a record's own checks
            throw new UnreadableResult(file, "it is not what this version of handgrad writes");
        }
    }

    @FunctionalInterface
    private interface Parser<T> {
        T parse(String text);
    }
}
