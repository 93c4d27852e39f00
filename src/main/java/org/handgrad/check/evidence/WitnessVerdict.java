package org.handgrad.check.evidence;

/** The verdict of one witness on a gradient array at one point. */
public enum WitnessVerdict {
    AGREES("agrees"),
    DISAGREES("disagrees"),
    /** Its own error is too large, or there is a kink nearby. */
    CANNOT_TELL("cannot tell"),
    /** DL4J clips probabilities, and that changes the gradient for a sample here. */
    CLIPPED("not comparable: clipped"),
    /** DL4J computes another function than its name says. */
    DEPARTS("not comparable: another function");

    private final String label;

    WitnessVerdict(String label) {
        this.label = label;
    }

    /** Its name in tables and results. */
    public String label() {
        return label;
    }
}
