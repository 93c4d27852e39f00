package org.handgrad.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.handgrad.report.table.Table;

/** {@code performance.md}: times and the machine they were taken on. */
public final class PerformancePage {
    private static final String PEERS = """

            `--peers` adds libtorch (through DJL, with its autograd and optimiser), plain Java loops for small models, and for
            large ones the two largest matrix products alone: "it / limit" compares with these.""";

    private static final String LEAKING = """


            With the last settings native memory is never freed: "kB a step leaked" is the growth of the process per step. They
            are not compared with anything.""";

    private PerformancePage() {}

    /** What the launcher tells its virtual machine, too. */
    public static List<String> toldByLauncher() {
        return JvmSettings.SERIAL.options();
    }

    private static String settings(BenchResult result) {
        Set<String> used = result.cases().stream().map(BenchResult.Timing::jvm).collect(Collectors.toSet());
        return Arrays.stream(JvmSettings.values())
                .filter(settings -> used.contains(settings.label()))
                .map(settings -> "- %s: `%s`".formatted(settings.label(), String.join(" ", settings.options())))
                .collect(Collectors.joining("\n"));
    }

    /** The whole page. */
    public static String of(BenchResult result) {
        return """
                # Times of a training step

                One run of `handgrad bench` on %s %s, %s processors, Java %s. Times differ from machine to machine.

                %s
                Each time is a median over several virtual machines, with the least and the most; builds take turns. Each build uses
                its fastest number of threads: the hand build splits all large operations, the others large matrix products.
                "DL4J / it" is DL4J's median divided by the build's, the speed-up over DL4J.%s

                DL4J and autodiff use their fastest JVM settings among those with which DL4J's memory does not grow over 10⁵ steps.
                The other builds leave no garbage to collect. JVM settings:

                %s%s
                """.formatted(
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.runtime.version"),
                        table(result),
                        hasPeers(result) ? PEERS : "",
                        settings(result),
                        leaks(result) ? LEAKING : "");
    }

    /** The table alone. */
    public static String table(BenchResult result) {
        Table.Builder<BenchResult.Timing> table = new Table.Builder<BenchResult.Timing>()
                .text("case", BenchResult.Timing::config)
                .text("model", BenchResult.Timing::model)
                .number("batch", timing -> Long.toString(timing.batch()))
                .text("precision", BenchResult.Timing::precision)
                .text("build", BenchResult.Timing::build)
                .text("JVM", BenchResult.Timing::jvm)
                .number("threads", timing -> Integer.toString(timing.blasThreads()))
                .number("µs a step", timing -> micros(timing.medianMicros()))
                .number("least", timing -> micros(timing.leastMicros()))
                .number("most", timing -> micros(timing.mostMicros()))
                .number("DL4J / it", timing -> ratio(timing.ratioToDl4j(), "%.1f"));
        if (leaks(result)) {
            table.number("kB a step leaked", timing -> kilobytes(timing.leakedBytes()));
        }
        if (hasPeers(result)) {
            table.number("libtorch / it", timing -> ratio(timing.ratioToLibtorch(), "%.1f"))
                    .number("it / limit", timing -> ratio(timing.timesTheLimit(), "%.2f"));
        }
        return table.rows(result.cases()).toMarkdown();
    }

    private static boolean leaks(BenchResult result) {
        return result.cases().stream().anyMatch(timing -> timing.leakedBytes() != null);
    }

    private static String kilobytes(Double bytes) {
        return bytes == null ? "–" : String.format(Locale.ROOT, "%.0f", bytes / 1000);
    }

    private static boolean hasPeers(BenchResult result) {
        return result.cases().stream()
                .anyMatch(timing -> timing.ratioToLibtorch() != null || timing.timesTheLimit() != null);
    }

    private static String ratio(Double ratio, String format) {
        return ratio == null ? "–" : String.format(Locale.ROOT, format, ratio);
    }

    private static String micros(double micros) {
        return String.format(Locale.ROOT, micros < 100 ? "%.2f" : "%.0f", micros);
    }
}
