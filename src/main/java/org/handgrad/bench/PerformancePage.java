package org.handgrad.bench;

import java.util.List;
import java.util.Locale;
import org.handgrad.report.table.Table;

/** {@code performance.md}: what was measured, and on what. */
public final class PerformancePage {
    private static final List<String> HEADER = List.of(
            "case", "model", "batch", "precision", "build", "threads", "µs a step", "least", "most", "DL4J / it");
    private static final List<Boolean> NUMERIC =
            List.of(false, false, true, false, false, true, true, true, true, true);

    private PerformancePage() {}

    /** The whole page. */
    public static String of(BenchResult result) {
        return """
                # Times of a training step

                `handgrad bench`, on %s %s, %d processors, Java %s. Times differ from machine to machine; this page is of one run.

                %s
                Medians, with the least and the most, of virtual machines that alternate between the builds. Each build has the
                number of threads in matrix products that it was fastest with; all else is done on one thread, which is
                fastest for all of them. The last column is DL4J's median by the build's: how many times as fast it is.
                """.formatted(
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.runtime.version"),
                        table(result));
    }

    /** The table alone. */
    public static String table(BenchResult result) {
        return new Table(
                        HEADER,
                        NUMERIC,
                        result.cases().stream().map(PerformancePage::row).toList())
                .toMarkdown();
    }

    private static List<String> row(BenchResult.Timing timing) {
        return List.of(
                timing.config(),
                timing.model(),
                Long.toString(timing.batch()),
                timing.precision(),
                timing.build(),
                Integer.toString(timing.blasThreads()),
                micros(timing.medianMicros()),
                micros(timing.leastMicros()),
                micros(timing.mostMicros()),
                timing.ratioToDl4j() == null ? "–" : String.format(Locale.ROOT, "%.1f", timing.ratioToDl4j()));
    }

    private static String micros(double micros) {
        return String.format(Locale.ROOT, micros < 100 ? "%.2f" : "%.0f", micros);
    }
}
