package org.handgrad.study.schedule;

/** Starts workers. */
@FunctionalInterface
public interface WorkerFactory {
    /** @throws WorkerLostException if it ends before it can do anything */
    Worker start() throws WorkerLostException;
}
