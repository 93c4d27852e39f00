package org.handgrad.check.evidence;

/** A source of a gradient that is independent of the one under test. */
public enum Witness {
    /** SameDiff's derivative of the same formula. */
    AUTODIFF("autodiff"),
    /** What DL4J back-propagates. */
    DL4J("dl4j"),
    /** Extrapolated central differences of the cost, along entries or directions, with an error bound. */
    DIFFERENCES("central difference"),
    /** How fast |C(θ+hv) − C(θ) − h gᵀv| falls with h: as h² for a right gradient g, as h for a wrong one. */
    REMAINDER("taylor remainder");

    private final String label;

    Witness(String label) {
        this.label = label;
    }

    /** Whether it computes every entry of the gradient exactly up to rounding. */
    public boolean isAnalytic() {
        return this == AUTODIFF || this == DL4J;
    }

    /** Its name in tables and results. */
    public String label() {
        return label;
    }
}
