package org.handgrad.study.schedule;

/** A worker died, or hung. */
public final class WorkerLostException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message what became of it */
    public WorkerLostException(String message) {
        super(message);
    }
}
