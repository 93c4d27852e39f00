package org.handgrad.study.store;

import java.util.Arrays;

/** How a trial ended. A trial that the store does not know is missing. */
public enum TrialState {
    FINISHED("finished"),
    /** Its cost left the finite numbers; that is its result. */
    DIVERGED("diverged"),
    /** An error, a lost worker or a time limit kept it from a result. */
    FAILED("failed");

    private final String label;

    TrialState(String label) {
        this.label = label;
    }

    /** As it stands in the store and in tables. */
    public String label() {
        return label;
    }

    /**
     * The state with this label.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static TrialState of(String label) {
        return Arrays.stream(values())
                .filter(state -> state.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'%s' is no state of a trial".formatted(label)));
    }
}
