package org.handgrad.study.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.study.store.StoredTrial;
import org.handgrad.study.store.TrialState;
import org.handgrad.study.store.TrialStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerProcessTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @Test
    void oneProcessRunsManyTrials() throws WorkerLostException {
        try (Worker worker = WorkerChild.start()) {
            String umlauts = "ä 中 \n" + "x".repeat(100_000);
            TrialAnswer first = worker.run(umlauts, LONG);
            TrialAnswer failed = worker.run("throw", LONG);
            TrialAnswer second = worker.run("second", LONG);

            String pid = first.result().orElseThrow().substring(umlauts.length() + 1);
            assertThat(first.result().orElseThrow()).startsWith("\"" + umlauts + " by ");
            assertThat(failed).isEqualTo(TrialAnswer.failed("not this", 0));
            assertThat(second.result()).contains("\"second" + pid);
        }
    }

    @Test
    void aDeadWorkerIsNoticed() throws WorkerLostException {
        try (Worker worker = WorkerChild.start()) {
            assertThatThrownBy(() -> worker.run("die", LONG))
                    .isInstanceOf(WorkerLostException.class)
                    .hasMessage("its worker ended with exit code 9");
        }
    }

    @Test
    void aKilledWorkerIsNoticed() throws WorkerLostException {
        try (WorkerProcess worker = (WorkerProcess) WorkerChild.start()) {
            worker.handle().destroyForcibly();
            assertThatThrownBy(() -> worker.run("a", LONG))
                    .isInstanceOf(WorkerLostException.class)
                    .hasMessageContaining("its worker ended with exit code");
        }
    }

    @Test
    void aHangingWorkerIsEnded() throws WorkerLostException {
        try (WorkerProcess worker = (WorkerProcess) WorkerChild.start()) {
            assertThatThrownBy(() -> worker.run("hang", Duration.ofMillis(300)))
                    .isInstanceOf(WorkerLostException.class)
                    .hasMessageContaining("it took longer than");
            assertThat(worker.handle().onExit().join().isAlive()).isFalse();
        }
    }

    @Test
    void aProgramThatIsNoWorkerIsNoticed() {
        assertThatThrownBy(() -> WorkerProcess.start(List.of("no-such-program-here")))
                .isInstanceOf(WorkerLostException.class)
                .hasMessageContaining("a worker cannot be started");
        assertThatThrownBy(() -> WorkerProcess.start(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:-NoSuch", "-version")))
                .isInstanceOf(WorkerLostException.class)
                .hasMessageContaining("its worker ended with exit code 1");
    }

    /** A death, a hang and a full memory cost their own trials only, and every worker that is lost has a successor. */
    @Test
    void lostWorkersCostTheirTrialsOnly() throws WorkerLostException {
        List<TrialTask> tasks = NumberedTask.all("a", "die", "b", "fill the memory", "c", "d");
        Map<String, TrialState> states = new HashMap<>();
        Map<String, String> reasons = new HashMap<>();
        try (TrialStore store = TrialStore.open(folder.resolve("trials.db"), "here")) {
            WorkerLimits limits = new WorkerLimits(2, Long.MAX_VALUE, 100, LONG);
            Scheduler.run(tasks, store, WorkerChild::start, limits, "here", new TrialListener() {});
            for (StoredTrial trial :
                    store.find(tasks.stream().map(TrialTask::id).toList()).values()) {
                states.put(trial.settings(), trial.state());
                trial.reason().ifPresent(reason -> reasons.put(trial.settings(), reason));
            }
        }

        assertThat(states).hasSize(6).containsEntry("{\"number\":4}", TrialState.FINISHED);
        assertThat(reasons)
                .containsOnly(
                        Map.entry("{\"number\":1}", "tried twice: its worker ended with exit code 9"),
                        Map.entry("{\"number\":3}", "tried twice: its worker ended with exit code 3"));
    }
}
