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

    /** What had begun is over. */
    default void end() {}

    /** Something went wrong that does not stop the rest. */
    default void failed(String what, RuntimeException cause) {}
}
