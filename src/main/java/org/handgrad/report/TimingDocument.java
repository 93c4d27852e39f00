package org.handgrad.report;

import java.util.List;
import org.handgrad.experiment.ExperimentResult;

/** {@code timing.json}: what no rerun reproduces. */
record TimingDocument(String experiment, Machine machine, List<RunTime> runs) {
    /** Where the times were taken. */
    record Machine(String os, String architecture, int processors, String java, String threads) {
        static Machine here() {
            return new Machine(
                    System.getProperty("os.name"),
                    System.getProperty("os.arch"),
                    Runtime.getRuntime().availableProcessors(),
                    System.getProperty("java.runtime.version"),
                    threads("OMP_NUM_THREADS") + ", " + threads("OPENBLAS_NUM_THREADS"));
        }

        private static String threads(String variable) {
            return variable + "=" + System.getenv().getOrDefault(variable, "default");
        }
    }

    /** The median time of an epoch of one run, in milliseconds; null if there was none. */
    record RunTime(String id, Double epochMillis) {}

    static TimingDocument of(ExperimentResult result) {
        return new TimingDocument(
                result.config().name(),
                Machine.here(),
                result.runs().stream()
                        .map(run -> new RunTime(
                                run.spec().id(),
                                run.history().medianEpochMillis().isPresent()
                                        ? run.history().medianEpochMillis().getAsDouble()
                                        : null))
                        .toList());
    }
}
