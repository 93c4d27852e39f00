package org.handgrad.bench;

import java.util.List;

/**
 * What was measured.
 *
 * @param cases one per model and build
 */
public record BenchResult(List<Timing> cases) {
    /**
     * A build's time per step, with its fastest JVM settings and number of threads.
     *
     * @param jvm name of the JVM settings
     * @param medianMicros the median of all rounds
     * @param leastMicros the fastest round
     * @param mostMicros the slowest round
     * @param leakedBytes growth of the process per step in bytes; null if it does not grow
     * @param ratioToDl4j DL4J's median divided by this one; null without DL4J
     * @param ratioToLibtorch libtorch's median divided by this one; null without that peer
     * @param timesTheLimit this median divided by that of the two largest matrix products alone; null without that
     *     peer
     */
    public record Timing(
            String config,
            String model,
            long batch,
            String precision,
            String build,
            String jvm,
            int blasThreads,
            double medianMicros,
            double leastMicros,
            double mostMicros,
            Double leakedBytes,
            Double ratioToDl4j,
            Double ratioToLibtorch,
            Double timesTheLimit) {
        Timing comparedTo(Double dl4jMicros, Double libtorchMicros, Double limitMicros) {
            return new Timing(
                    config,
                    model,
                    batch,
                    precision,
                    build,
                    jvm,
                    blasThreads,
                    medianMicros,
                    leastMicros,
                    mostMicros,
                    leakedBytes,
                    dl4jMicros == null ? null : dl4jMicros / medianMicros,
                    libtorchMicros == null ? null : libtorchMicros / medianMicros,
                    limitMicros == null ? null : medianMicros / limitMicros);
        }
    }
}
