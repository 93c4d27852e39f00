package org.handgrad.study.schedule;

import java.util.concurrent.BlockingQueue;
import org.handgrad.study.store.StoredTrial;

/** One of the workers that run at once, and those that take its place: hands it trials, and gives a lost one a successor. */
final class Lane implements Runnable {
    private static final int ATTEMPTS = 2;

    private final BlockingQueue<TrialTask> tasks;
    private final BlockingQueue<Ending> endings;
    private final WorkerFactory factory;
    private final WorkerLimits limits;
    private final String host;

    private Worker worker;
    private int trials;

    /**
     * @param tasks what there is to do
     * @param endings is told what came of it
     */
    Lane(
            BlockingQueue<TrialTask> tasks,
            BlockingQueue<Ending> endings,
            WorkerFactory factory,
            WorkerLimits limits,
            String host) {
        this.tasks = tasks;
        this.endings = endings;
        this.factory = factory;
        this.limits = limits;
        this.host = host;
    }

    /** A trial that ended, or an error that ends the lane. */
    sealed interface Ending {
        record Of(StoredTrial trial) implements Ending {}

        record Broken(Throwable cause) implements Ending {}
    }

    /** Until the thread is interrupted. */
    @Override
    public void run() {
        try {
            while (true) {
                endings.add(new Ending.Of(run(tasks.take())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (WorkerLostException | RuntimeException | Error e) {
            endings.add(new Ending.Broken(e));
        } finally {
            end();
        }
    }

    /** @throws WorkerLostException if no worker can be started */
    private StoredTrial run(TrialTask task) throws WorkerLostException, InterruptedException {
        String work = task.work();
        long begun = System.nanoTime();
        TrialAnswer answer = TrialAnswer.failed("", 0);
        int attempts = 0;
        boolean lost = true;
        while (lost && attempts < ATTEMPTS) {
            attempts++;
            if (worker == null) {
                worker = factory.start();
            }
            try {
                answer = worker.run(work, limits.time());
                lost = false;
            } catch (WorkerLostException e) {
                end();
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                answer = TrialAnswer.failed("tried twice: " + e.getMessage(), 0);
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        trials++;
        if (answer.memory() >= limits.memory() || trials >= limits.trials()) {
            end();
        }
        return answer.stored(task, seconds, attempts, host);
    }

    private void end() {
        if (worker != null) {
            worker.close();
            worker = null;
        }
        trials = 0;
    }
}
