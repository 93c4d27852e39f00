package org.handgrad.experiment;

/** Receives the progress of an experiment. */
public interface Progress {
    /** Ignores progress. */
    Progress SILENT = new Progress() {};

    /**
     * A task of equal steps begins.
     *
     * @param what the task, in a few words
     * @param steps number of steps
     */
    default void begin(String what, int steps) {}

    /** This many steps are done. */
    default void done(int steps) {}

    /** This many epochs are done, with this cost. */
    default void done(int epochs, double cost) {
        done(epochs);
    }

    /** This many trials are done; the message says how they went. */
    default void done(int trials, String message) {
        done(trials);
    }

    /** Whether the user asked to stop; finished results are kept. */
    default boolean isInterrupted() {
        return false;
    }

    /** The task has ended. */
    default void end() {}

    /** A run failed; the others continue. */
    default void failed(String what, RuntimeException cause) {}
}
