package org.handgrad.study.schedule;

/** What a worker process does with a trial. */
@FunctionalInterface
public interface TrialRunner {
    /** Runs it; an exception makes it a failed one. */
    TrialAnswer run(String work);
}
