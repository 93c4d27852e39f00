package org.handgrad.derivation.term;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * An index that runs over an axis.
 *
 * @param serial tells two of the same name apart: each sum has an index of its own
 */
public record Index(String name, int serial) {
    private static final AtomicInteger SERIAL = new AtomicInteger();

    /** An index that is no other one. */
    public static Index fresh(String name) {
        return new Index(name, SERIAL.getAndIncrement());
    }
}
