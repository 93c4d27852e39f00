package org.handgrad.study.schedule;

import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.handgrad.study.store.TrialStore;

/** Runs those trials of a study that are not in the store in this process, one after the other, in their order. */
public final class LocalRun {
    private static final long LOOK_MILLIS = 100;

    private LocalRun() {}

    /**
     * Runs the trials, and returns when all of them have ended, here or in another process, or somebody has asked to stop.
     *
     * @param host what this machine is called
     * @param run runs one; what is interrupted has no answer
     * @throws org.handgrad.study.store.StoreException if a result cannot be stored; those before it are
     */
    public static <T extends TrialTask> void run(
            Collection<T> tasks,
            TrialStore store,
            String host,
            TrialListener listener,
            Function<T, Optional<TrialAnswer>> run) {
        PendingTasks<T> pending = new PendingTasks<>(store, tasks);
        long begun = System.nanoTime();
        long ended = 0;
        try {
            while (!listener.isInterrupted()) {
                Optional<T> next = pending.next(ended / ((System.nanoTime() - begun) / 1e9));
                if (next.isEmpty() && !pending.areElsewhere()) {
                    return;
                } else if (next.isEmpty()) {
                    listener.waiting();
                    TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
                    pending.lookAgain();
                } else {
                    ended += one(next.get(), store, host, listener, run) ? 1 : 0;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            pending.release();
        }
    }

    private static <T extends TrialTask> boolean one(
            T task, TrialStore store, String host, TrialListener listener, Function<T, Optional<TrialAnswer>> run) {
        long begun = System.nanoTime();
        Optional<TrialAnswer> answer = run.apply(task);
        double seconds = (System.nanoTime() - begun) / 1e9;
        answer.map(given -> given.stored(task, seconds, 1, host)).ifPresent(trial -> {
            store.store(trial);
            listener.ended(trial);
        });
        return answer.isPresent();
    }
}
