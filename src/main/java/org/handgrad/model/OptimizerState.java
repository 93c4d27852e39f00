package org.handgrad.model;

import java.util.List;

/** What an optimiser remembers from step to step. */
public interface OptimizerState {
    /** A copy of what it remembers of every entry of θ, one array after the other: {@link TrainingState#memory}. */
    List<Parameters> memory();

    /** How many steps it has taken. */
    int stepsTaken();

    /** An epoch is over. */
    void endEpoch();

    /** How many epochs are over. */
    int epochsDone();

    /** Remembers a copy of this instead, rounded to its precision. */
    void restore(List<Parameters> memory, int stepsTaken, int epochsDone);
}
