package org.handgrad.bench;

import java.util.List;

/**
 * What was measured.
 *
 * @param cases one for each model and build
 */
public record BenchResult(List<Timing> cases) {
    /**
     * A build's time for one step, with the virtual machine and the number of threads it was fastest with.
     *
     * @param jvm the name of what the virtual machine was told, which the page spells out
     * @param medianMicros the median of all rounds
     * @param leastMicros the fastest round
     * @param mostMicros the slowest round
     * @param leakedBytes by how much the process grows with each step; null where it does not
     * @param ratioToDl4j DL4J's median by this one; null without DL4J
     * @param ratioToLibtorch libtorch's median by this one; null without that peer
     * @param timesTheLimit this median by that of the two largest products alone; null without that peer
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
