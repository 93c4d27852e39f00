package org.handgrad.study.schedule;

import java.time.Duration;

/** Runs one trial after the other. */
public interface Worker extends AutoCloseable {
    /**
     * Runs a trial.
     *
     * @param work as the task gives it
     * @param limit how long it may take
     * @throws WorkerLostException if the worker died or took longer; it is of no use any more
     */
    TrialAnswer run(String work, Duration limit) throws WorkerLostException;

    /** Ends it, whatever it does. */
    @Override
    void close();
}
