package org.handgrad.check.evidence;

/** What one witness says of a gradient array at one point. */
public enum WitnessVerdict {
    AGREES("agrees"),
    DISAGREES("disagrees"),
    /** It cannot tell: its own error is too large, or a kink is within reach. */
    CANNOT_TELL("cannot tell"),
    /** DL4J keeps probabilities from 0 and 1, and a sample lies where that changes the gradient. */
    CLIPPED("not comparable: clipped");

    private final String label;

    WitnessVerdict(String label) {
        this.label = label;
    }

    /** What tables call it. */
    public String label() {
        return label;
    }
}
