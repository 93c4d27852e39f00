package org.handgrad.check;

/** What a check says of one gradient array. */
public enum GradientVerdict {
    AGREES("agrees"),
    /** The gradient is at fault. */
    WRONG("wrong"),
    /** Nothing speaks against the gradient but a numeric witness that is at fault itself. */
    NOISY("noisy"),
    /** Right but for entries at a point where the cost has no derivative, and within what subgradients may be. */
    KINK("kink"),
    /** Nothing can be said, and so nothing is passed. */
    INCONCLUSIVE("inconclusive");

    private final String label;

    GradientVerdict(String label) {
        this.label = label;
    }

    /** Whether a test should pass. */
    public boolean passes() {
        return this == AGREES || this == KINK;
    }

    /** What tables call it. */
    public String label() {
        return label;
    }
}
