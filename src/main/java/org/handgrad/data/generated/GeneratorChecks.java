package org.handgrad.data.generated;

/** What the numbers of a generator have to be. */
final class GeneratorChecks {
    static final int MOST_SAMPLES = 1_000_000;

    private GeneratorChecks() {}

    static void finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("%s must be a finite number, not %s".formatted(name, value));
        }
    }

    static void inRange(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("%s must be from %s to %s, not %s".formatted(name, least, most, value));
        }
    }
}
