package org.handgrad.check.diagnosis;

/** Where a gradient was compared with what a mistake would make of it. */
enum ComparedPlaces {
    ENTRIES("on its only entry", "on all %s entries"),
    MOVED_ENTRIES("on the one entry that was moved", "on all %s entries that were moved"),
    DIRECTIONS("along the one random direction", "along all %s random directions");

    private final String one;
    private final String all;

    ComparedPlaces(String one, String all) {
        this.one = one;
        this.all = all;
    }

    String inWords(int count) {
        return count == 1 ? one : all.formatted(count);
    }
}
