package org.handgrad.check.evidence;

/** A source of knowledge that a gradient is held against. */
public enum Witness {
    /** SameDiff's derivative of the same formula. */
    AUTODIFF("autodiff"),
    /** What DL4J back-propagates. */
    DL4J("dl4j"),
    /** Central differences of the cost, extrapolated, along entries or directions; they know their own error. */
    DIFFERENCES("central difference"),
    /** How fast |C(θ+hv) − C(θ) − h gᵀv| falls with h: as h² for a right gradient g, as h for a wrong one. */
    REMAINDER("taylor remainder");

    private final String label;

    Witness(String label) {
        this.label = label;
    }

    /** Whether it says every entry of the gradient, to rounding. */
    public boolean isAnalytic() {
        return this == AUTODIFF || this == DL4J;
    }

    /** What tables call it. */
    public String label() {
        return label;
    }
}
