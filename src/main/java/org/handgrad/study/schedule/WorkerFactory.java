package org.handgrad.study.schedule;

/** Starts workers. */
@FunctionalInterface
public interface WorkerFactory {
    /**
     * A new worker.
     *
     * @throws WorkerLostException if it ends before it can do anything
     */
    Worker start() throws WorkerLostException;
}
