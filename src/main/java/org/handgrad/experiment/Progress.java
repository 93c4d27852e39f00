package org.handgrad.experiment;

/** Is told how far an experiment has come. */
public interface Progress {
    /** Tells nobody. */
    Progress SILENT = new Progress() {};

    /**
     * Something begins that consists of equal steps.
     *
     * @param what in a few words
     * @param steps how many
     */
    default void begin(String what, int steps) {}

    /** So many of the steps are done. */
    default void done(int steps) {}

    /** So many epochs are done, and the cost is this. */
    default void done(int epochs, double cost) {
        done(epochs);
    }

    /** Whether somebody has asked to stop; what is finished then is kept. */
    default boolean isInterrupted() {
        return false;
    }

    /** What had begun is over. */
    default void end() {}

    /** Something went wrong that does not stop the rest. */
    default void failed(String what, RuntimeException cause) {}
}
