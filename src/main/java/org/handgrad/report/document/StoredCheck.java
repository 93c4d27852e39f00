package org.handgrad.report.document;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The stored files of a check, in {@code checks/<experiment>/}.
 *
 * @param result {@code result.json}, without runs
 * @param config {@code config.yaml}
 */
public record StoredCheck(ResultDocument result, String config) {
    /** The folder of checks in a folder of reports. */
    public static final String FOLDER = "checks";

    private static final String CONFIG = "config.yaml";

    /**
     * Reads the stored files.
     *
     * @throws UnreadableResult if a file is missing or invalid
     */
    public static StoredCheck read(Path folder) throws UnreadableResult {
        return new StoredCheck(
                StoredExperiment.readResult(folder), StoredFile.read(folder.resolve(CONFIG), text -> text));
    }

    /** The files by their names. */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(CONFIG, config);
        files.put(StoredExperiment.RESULT, Json.write(result));
        return files;
    }
}
