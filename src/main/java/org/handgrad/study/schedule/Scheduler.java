package org.handgrad.study.schedule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.handgrad.study.store.StoredTrial;
import org.handgrad.study.store.TrialStore;
import org.handgrad.study.trial.TrialId;

/**
 * Runs those trials of a study that are not in the store. It alone uses the store; workers know nothing of it.
 *
 * <p>Two programs may run one study at once: what the other has claimed is left to it, and looked at again at the end.
 */
public final class Scheduler {
    private static final long LOOK_MILLIS = 100;

    private final TrialStore store;
    private final WorkerFactory factory;
    private final WorkerLimits limits;
    private final String host;
    private final TrialListener listener;

    private final BlockingQueue<TrialTask> handed = new LinkedBlockingQueue<>();
    private final BlockingQueue<Lane.Ending> endings = new LinkedBlockingQueue<>();
    private final Set<TrialId> running = new HashSet<>();
    private final long begun = System.nanoTime();
    private long ended;

    private Scheduler(
            TrialStore store, WorkerFactory factory, WorkerLimits limits, String host, TrialListener listener) {
        this.store = store;
        this.factory = factory;
        this.limits = limits;
        this.host = host;
        this.listener = listener;
    }

    /**
     * Runs the trials, and returns when all of them have ended, here or in another process, or somebody has asked to stop.
     *
     * @param host what this machine is called
     * @throws WorkerLostException if no worker can be started
     * @throws org.handgrad.study.store.StoreException if a result cannot be stored; those before it are
     */
    public static void run(
            Collection<? extends TrialTask> tasks,
            TrialStore store,
            WorkerFactory factory,
            WorkerLimits limits,
            String host,
            TrialListener listener)
            throws WorkerLostException {
        new Scheduler(store, factory, limits, host, listener).run(tasks);
    }

    /** So that no worker is left with a long one at the end. */
    private static List<TrialTask> longestFirst(Collection<? extends TrialTask> tasks) {
        List<TrialTask> sorted = new ArrayList<>(tasks);
        sorted.sort(Comparator.comparingDouble(TrialTask::expectedSeconds).reversed());
        return sorted;
    }

    private void run(Collection<? extends TrialTask> tasks) throws WorkerLostException {
        PendingTasks<TrialTask> pending = new PendingTasks<>(store, longestFirst(tasks));
        List<Thread> lanes = new ArrayList<>();
        try {
            while (!listener.isInterrupted()) {
                fill(pending, lanes);
                if (!running.isEmpty()) {
                    awaitEnding();
                } else if (pending.areElsewhere()) {
                    listener.waiting();
                    TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
                    pending.lookAgain();
                } else {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end(lanes);
            pending.release();
            store.release(running);
        }
    }

    /** Hands out as many trials as there are workers; a worker is started when there is something for it to do. */
    private void fill(PendingTasks<TrialTask> pending, List<Thread> lanes) {
        while (running.size() < limits.workers()) {
            Optional<TrialTask> task = pending.next(ended / ((System.nanoTime() - begun) / 1e9));
            if (task.isEmpty()) {
                return;
            }
            running.add(task.get().id());
            handed.add(task.get());
            if (lanes.size() < running.size()) {
                Thread lane = new Thread(new Lane(handed, endings, factory, limits, host), "lane-" + lanes.size());
                lane.setDaemon(true);
                lane.start();
                lanes.add(lane);
            }
        }
    }

    private void awaitEnding() throws WorkerLostException, InterruptedException {
        Lane.Ending ending = endings.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        if (ending instanceof Lane.Ending.Of of) {
            StoredTrial trial = of.trial();
            store.store(trial);
            running.remove(trial.id());
            ended++;
            listener.ended(trial);
        } else if (ending instanceof Lane.Ending.Broken broken) {
            if (broken.cause() instanceof WorkerLostException lost) {
                throw lost;
            }
            throw new IllegalStateException("a worker's lane broke", broken.cause());
        }
    }

    private static void end(List<Thread> lanes) {
        lanes.forEach(Thread::interrupt);
        for (Thread lane : lanes) {
            boolean interrupted = false;
            while (lane.isAlive()) {
                try {
                    lane.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
