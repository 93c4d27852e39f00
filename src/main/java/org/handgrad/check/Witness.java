package org.handgrad.check;

/** A source of a gradient that the hand-written one is held against. */
public enum Witness {
    /** SameDiff's derivative of the same formula. */
    AUTODIFF("autodiff"),
    /** What DL4J back-propagates. */
    DL4J("dl4j"),
    /** (C(θ+ε) − C(θ−ε)) / 2ε. */
    CENTRAL("central difference"),
    /** (C(θ+ε) − C(θ)) / ε. */
    FORWARD("forward difference");

    private final String label;

    Witness(String label) {
        this.label = label;
    }

    /** What tables call it. */
    public String label() {
        return label;
    }
}
