package org.handgrad.study.schedule;

import org.handgrad.study.store.StoredTrial;

/** Is told of the trials that end. */
public interface TrialListener {
    /** A trial has ended, and is stored. */
    default void ended(StoredTrial trial) {}

    /** Nothing is left but what other processes run; this one waits for them. */
    default void waiting() {}

    /** Whether somebody has asked to stop. */
    default boolean isInterrupted() {
        return false;
    }
}
