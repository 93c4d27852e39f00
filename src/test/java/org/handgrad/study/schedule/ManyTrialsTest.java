package org.handgrad.study.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.AbstractList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handgrad.study.store.TrialState;
import org.handgrad.study.store.TrialStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A study whose trials need no time: what store and scheduler cost. A million, with the figures in {@code target/many-trials.txt}:
 * {@code mvn test -Dtest=ManyTrialsTest -Dhandgrad.trials=1000000}.
 */
class ManyTrialsTest {
    private static final int TRIALS = Integer.getInteger("handgrad.trials", 5_000);

    /** About what a trial of two builds leaves with thinned curves. */
    private static final String RESULT = "{\"runs\":[%s]}".formatted("0.1234567890123456,".repeat(50) + "0");

    @TempDir
    private Path folder;

    /** Made one by one, as those of a study are. */
    private static final class Tasks extends AbstractList<TrialTask> {
        @Override
        public TrialTask get(int number) {
            return NumberedTask.of(number, number % 7, "");
        }

        @Override
        public int size() {
            return TRIALS;
        }
    }

    private static final class Instant implements Worker {
        @Override
        public TrialAnswer run(String work, Duration limit) {
            return TrialAnswer.finished(RESULT, 0);
        }

        @Override
        public void close() {}
    }

    @Test
    void allOfThemAreStoredOnceAndFoundAgain() throws IOException, WorkerLostException {
        Path file = folder.resolve("trials.db");
        WorkerLimits limits = new WorkerLimits(2, Long.MAX_VALUE, Integer.MAX_VALUE, Duration.ofMinutes(1));
        long begun = System.nanoTime();
        run(file, limits, Instant::new);
        double ran = (System.nanoTime() - begun) / 1e9;
        begun = System.nanoTime();
        run(file, limits, () -> {
            throw new WorkerLostException("nothing should be left to run");
        });
        double again = (System.nanoTime() - begun) / 1e9;

        Map<TrialState, Long> counts;
        try (TrialStore store = TrialStore.open(file, "here")) {
            counts = store.counts();
        }
        write(ran, again, Files.size(file));
        assertThat(counts).isEqualTo(Map.of(TrialState.FINISHED, (long) TRIALS));
    }

    private static void run(Path file, WorkerLimits limits, WorkerFactory factory) throws WorkerLostException {
        try (TrialStore store = TrialStore.open(file, "here")) {
            Scheduler.run(new Tasks(), store, factory, limits, "here", new TrialListener() {});
        }
    }

    private static void write(double ran, double again, long bytes) throws IOException {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        Path report = Path.of("target", "many-trials.txt");
        Files.createDirectories(report.getParent());
        Files.write(
                report,
                List.of(String.format(
                        Locale.ROOT,
                        "%s trials with results of %s bytes: %.1f s to store (%.0f µs a trial), %.1f s to find them again, "
                                + "%.0f MB on disk, heap up to %.0f MB",
                        TRIALS,
                        RESULT.length(),
                        ran,
                        ran / TRIALS * 1e6,
                        again,
                        bytes / 1e6,
                        runtime.totalMemory() / 1e6)));
    }
}
