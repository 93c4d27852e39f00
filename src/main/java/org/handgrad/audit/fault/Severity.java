package org.handgrad.audit.fault;

/** What a fault does to a training. */
enum Severity {
    /** It trains something else, without a word. */
    WRONG("wrong training"),
    /** It stops, or spreads NaN. */
    BREAKS("breaks"),
    /** It matters at inputs that few trainings have. */
    RARE("rare"),
    /** It is below what a training notices. */
    HARMLESS("harmless");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
