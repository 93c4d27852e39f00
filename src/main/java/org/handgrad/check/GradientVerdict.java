package org.handgrad.check;

/** The verdict of a check on one gradient array. */
public enum GradientVerdict {
    AGREES("agrees"),
    /** The gradient is at fault. */
    WRONG("wrong"),
    /** Only finite differences contradict the gradient, and they are too inexact here. */
    NOISY("noisy"),
    /** Right, except at entries where the cost has a kink; there it is a subgradient. */
    KINK("kink"),
    /** No witness can tell; the gradient does not pass. */
    INCONCLUSIVE("inconclusive");

    private final String label;

    GradientVerdict(String label) {
        this.label = label;
    }

    /** Whether a test should pass. */
    public boolean passes() {
        return this == AGREES || this == KINK;
    }

    /** Its name in tables and results. */
    public String label() {
        return label;
    }
}
