package org.handgrad.report.document;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalDouble;
import org.handgrad.experiment.ExperimentResult;
import org.handgrad.experiment.RunResult;

/**
 * {@code timing.json}: times and memory, which no rerun reproduces.
 *
 * @param experiment its name
 * @param finished time of the end, ISO 8601 in UTC; null in files of older versions
 * @param machine where the times were taken
 * @param peakBytes peak memory of the process in bytes; null if the system does not report it
 * @param runs the times of each run
 */
public record TimingDocument(String experiment, String finished, Machine machine, Long peakBytes, List<RunTime> runs) {
    /** Time and memory of a run per epoch: medians, null without epochs. */
    public record RunTime(String id, Double epochMillis, Double epochHeapBytes) {}

    static TimingDocument of(ExperimentResult result) {
        return of(result.config().name(), times(result));
    }

    static List<RunTime> times(ExperimentResult result) {
        return result.runs().stream().map(TimingDocument::time).toList();
    }

    /** Of an experiment that has ended now, on this machine. */
    static TimingDocument of(String experiment, List<RunTime> times) {
        return new TimingDocument(
                experiment,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                Machine.here(),
                PeakMemory.ofThisProcess().isPresent()
                        ? PeakMemory.ofThisProcess().getAsLong()
                        : null,
                times);
    }

    private static RunTime time(RunResult run) {
        return new RunTime(
                run.spec().id(),
                number(run.history().medianEpochMillis()),
                number(run.history().medianEpochHeapBytes()));
    }

    private static Double number(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
