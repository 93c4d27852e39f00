package org.handgrad.check;

/** What a comparison with one witness says of a gradient. */
public enum Verdict {
    AGREES("agrees"),
    DISAGREES("disagrees"),
    /** DL4J keeps probabilities from 0 and 1, and a sample lies where that changes the gradient. */
    CLIPPED("not comparable: clipped");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /** What tables call it. */
    public String label() {
        return label;
    }
}
