package org.handgrad.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.handgrad.bench.BenchResult;
import org.handgrad.bench.PerformancePage;
import org.handgrad.report.document.Json;

/**
 * What {@code handgrad bench} leaves in the folder of reports: {@code performance.md} and {@code performance.json}. Until all cases
 * are timed, those that are stand in {@code performance.unfinished.*}: an interruption loses no finished case, and no earlier,
 * complete result is replaced by part of a new one.
 *
 * @param out the folder of reports
 */
record PerformanceFiles(Path out) {
    private static final String WHOLE = "performance";
    private static final String UNFINISHED = "performance.unfinished";

    /** Stores what is measured so far. */
    void keepUnfinished(BenchResult soFar) throws IOException {
        write(soFar, UNFINISHED);
    }

    /** Stores the whole result. */
    void write(BenchResult result) throws IOException {
        write(result, WHOLE);
        Files.deleteIfExists(out.resolve(UNFINISHED + ".md"));
        Files.deleteIfExists(out.resolve(UNFINISHED + ".json"));
    }

    private void write(BenchResult result, String name) throws IOException {
        Files.writeString(out.resolve(name + ".md"), PerformancePage.of(result));
        Files.writeString(out.resolve(name + ".json"), Json.write(result));
    }
}
