package org.handgrad.study.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.handgrad.study.store.StoredTrial;
import org.handgrad.study.store.TrialState;
import org.handgrad.study.store.TrialStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With workers in this process, which do what the work says. */
class SchedulerTest {
    private static final WorkerLimits LIMITS =
            new WorkerLimits(2, Long.MAX_VALUE, Integer.MAX_VALUE, Duration.ofMinutes(1));

    @TempDir
    private Path folder;

    private TrialStore store;
    private final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final List<String> run = Collections.synchronizedList(new ArrayList<>());

    /** Knows "ok", "fail", "lost", and "lost once". */
    private final class Obedient implements Worker {
        @Override
        public TrialAnswer run(String work, Duration limit) throws WorkerLostException {
            run.add(work);
            if (work.equals("lost") || (work.equals("lost once") && Collections.frequency(run, work) == 1)) {
                throw new WorkerLostException("its worker ended with exit code 137");
            }
            return work.equals("fail")
                    ? TrialAnswer.failed("it must", 0)
                    : TrialAnswer.finished("\"" + work + "\"", 50);
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }

    private Worker start() {
        started.incrementAndGet();
        return new Obedient();
    }

    @BeforeEach
    void open() {
        store = TrialStore.open(folder.resolve("trials.db"), "here");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void schedule(Collection<TrialTask> tasks, WorkerLimits limits) throws WorkerLostException {
        Scheduler.run(tasks, store, this::start, limits, "here", new TrialListener() {});
    }

    private Map<String, StoredTrial> stored(Collection<TrialTask> tasks) {
        Map<String, StoredTrial> bySettings = new TreeMap<>();
        store.find(tasks.stream().map(TrialTask::id).toList())
                .values()
                .forEach(trial -> bySettings.put(trial.settings(), trial));
        return bySettings;
    }

    @Test
    void everyTrialIsStored() throws WorkerLostException {
        List<TrialTask> tasks = NumberedTask.all("ok a", "ok b", "fail", "ok c");

        schedule(tasks, LIMITS);

        Map<String, StoredTrial> stored = stored(tasks);
        assertThat(stored).hasSize(4);
        assertThat(stored.get("{\"number\":1}").result()).contains("\"ok b\"");
        assertThat(stored.get("{\"number\":2}").state()).isEqualTo(TrialState.FAILED);
        assertThat(stored.get("{\"number\":2}").reason()).contains("it must");
        assertThat(started.get()).isBetween(1, 2);
        assertThat(closed.get()).isEqualTo(started.get());
    }

    @Test
    void whatIsStoredDoesNotRunAgain() throws WorkerLostException {
        schedule(NumberedTask.all("ok a", "fail"), LIMITS);
        run.clear();

        schedule(NumberedTask.all("ok a", "fail", "ok new"), LIMITS);

        assertThat(run).containsExactly("ok new");
    }

    @Test
    void aLostWorkerCostsASecondAttempt() throws WorkerLostException {
        List<TrialTask> tasks = NumberedTask.all("lost once", "ok");

        schedule(tasks, LIMITS);

        StoredTrial trial = stored(tasks).get("{\"number\":0}");
        assertThat(trial.state()).isEqualTo(TrialState.FINISHED);
        assertThat(trial.timing().attempts()).isEqualTo(2);
    }

    @Test
    void aTrialThatLosesTwoWorkersFailsAndTheOthersGoOn() throws WorkerLostException {
        List<TrialTask> tasks = NumberedTask.all("lost", "ok a", "ok b");

        schedule(tasks, LIMITS);

        assertThat(run).containsOnlyOnce("ok a", "ok b");
        assertThat(Collections.frequency(run, "lost")).isEqualTo(2);
        assertThat(stored(tasks).get("{\"number\":0}"))
                .returns(TrialState.FAILED, StoredTrial::state)
                .returns(Optional.of("tried twice: its worker ended with exit code 137"), StoredTrial::reason);
    }

    @Test
    void theLongestRunFirst() throws WorkerLostException {
        List<TrialTask> tasks = List.of(
                NumberedTask.of(0, 1, "short"), NumberedTask.of(1, 9, "long"), NumberedTask.of(2, 5, "between"));

        schedule(tasks, new WorkerLimits(1, Long.MAX_VALUE, Integer.MAX_VALUE, Duration.ofMinutes(1)));

        assertThat(run).containsExactly("long", "between", "short");
    }

    @Test
    void workersAreRenewed() throws WorkerLostException {
        schedule(NumberedTask.all("a", "b", "c", "d"), new WorkerLimits(1, Long.MAX_VALUE, 2, Duration.ofMinutes(1)));
        assertThat(started.get()).isEqualTo(2);

        schedule(NumberedTask.all("e", "f", "g", "h", "i"), new WorkerLimits(1, 50, 9, Duration.ofMinutes(1)));
        assertThat(started.get()).isEqualTo(3); // the first four are stored
    }

    @Test
    void whoeverStopsItKeepsWhatHasEnded() throws WorkerLostException {
        List<TrialTask> tasks = NumberedTask.all("a", "b", "c", "d", "e");
        AtomicInteger ended = new AtomicInteger();

        Scheduler.run(tasks, store, this::start, LIMITS, "here", new TrialListener() {
            @Override
            public void ended(StoredTrial trial) {
                ended.incrementAndGet();
            }

            @Override
            public boolean isInterrupted() {
                return ended.get() >= 2;
            }
        });

        assertThat(stored(tasks)).hasSize(2);
        try (TrialStore other = TrialStore.open(folder.resolve("trials.db"), "here")) {
            assertThat(other.claim(tasks.stream().map(TrialTask::id).toList(), 5)
                            .taken())
                    .hasSize(3);
        }
    }

    @Test
    void whatAnotherProcessRunsIsWaitedFor() throws WorkerLostException {
        List<TrialTask> tasks = NumberedTask.all("a", "b");
        TrialStore other = TrialStore.open(folder.resolve("trials.db"), "there");
        other.claim(List.of(tasks.get(0).id()), 1);
        List<Integer> whileWaiting = new ArrayList<>();

        Scheduler.run(tasks, store, this::start, LIMITS, "here", new TrialListener() {
            @Override
            public void waiting() {
                whileWaiting.add(run.size());
                if (whileWaiting.size() == 2) {
                    other.close(); // it has not run its trial
                }
            }
        });

        assertThat(whileWaiting).containsExactly(1, 1);
        assertThat(run).containsExactly("b", "a");
        assertThat(stored(tasks)).hasSize(2);
    }

    @Test
    void workersThatCannotStartEndTheStudy() {
        WorkerFactory broken = () -> {
            throw new WorkerLostException("a worker cannot be started: no java");
        };

        assertThatThrownBy(() ->
                        Scheduler.run(NumberedTask.all("a"), store, broken, LIMITS, "here", new TrialListener() {}))
                .isInstanceOf(WorkerLostException.class)
                .hasMessage("a worker cannot be started: no java");
        try (TrialStore other = TrialStore.open(folder.resolve("trials.db"), "here")) {
            assertThat(other.claim(List.of(NumberedTask.all("a").get(0).id()), 1)
                            .taken())
                    .hasSize(1);
        }
    }
}
