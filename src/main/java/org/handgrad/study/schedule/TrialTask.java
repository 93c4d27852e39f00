package org.handgrad.study.schedule;

import org.handgrad.study.trial.TrialId;

/** A trial to be run. A study may have a million, so that texts are made when they are asked for. */
public interface TrialTask {
    /** Which trial. */
    TrialId id();

    /** How long it may take, compared with the others; the longest run first, so that no worker is left with one at the end. */
    double expectedSeconds();

    /** What tells it from the others, as JSON. */
    String settings();

    /** What a worker is told. */
    String work();
}
