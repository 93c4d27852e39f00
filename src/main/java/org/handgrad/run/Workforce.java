package org.handgrad.run;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.handgrad.study.design.Study;
import org.handgrad.study.schedule.WorkerFactory;
import org.handgrad.study.schedule.WorkerLimits;
import org.handgrad.study.schedule.WorkerProcess;

/**
 * Who runs the trials.
 *
 * @param asked how many workers the user asks for; empty to have that decided
 * @param command starts a worker
 * @param host what this machine is called
 */
public record Workforce(OptionalInt asked, List<String> command, String host) {
    /** Fewer trials are over before workers have started. */
    private static final int FEWEST_TRIALS = 20;

    private static final long MEMORY = 2L << 30;
    private static final int TRIALS = 5_000;
    private static final Duration LONGEST = Duration.ofDays(1);

    public Workforce {
        command = List.copyOf(command);
    }

    /** In this process, if it is one. */
    int workersFor(Study study, int trials) {
        int workers = asked.orElse(
                study.isSwept() && trials >= FEWEST_TRIALS
                        ? Runtime.getRuntime().availableProcessors()
                        : 1);
        return Math.min(workers, trials);
    }

    WorkerFactory factory() {
        return () -> WorkerProcess.start(command);
    }

    WorkerLimits limits(int workers) {
        return new WorkerLimits(workers, MEMORY, TRIALS, LONGEST);
    }
}
