package org.handgrad.derivation.core;

import java.util.Comparator;

/** A letter that stands for a whole number. */
public sealed interface Letter extends Comparable<Letter> permits Index, Width {
    String name();

    /** Tells letters of one name apart. */
    int serial();

    /** Widths before indices, then by name and serial number. */
    @Override
    default int compareTo(Letter other) {
        return Comparator.<Letter, Boolean>comparing(letter -> letter instanceof Index)
                .thenComparing(Letter::name)
                .thenComparing(Letter::serial)
                .compare(this, other);
    }
}
