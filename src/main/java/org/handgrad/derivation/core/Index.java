package org.handgrad.derivation.core;

import java.util.Collection;

/** A letter that runs over a {@link Domain}: i, j, t. */
public record Index(String name, int serial) implements Letter {
    public static Index of(String name) {
        return new Index(name, 0);
    }

    /** An index of the same name that is none of these. */
    public Index fresh(Collection<? extends Letter> taken) {
        int next = 0;
        while (taken.contains(new Index(name, next))) {
            next++;
        }
        return new Index(name, next);
    }
}
