package org.handgrad.derivation.core;

import java.util.List;

/**
 * How many axes a variable has and how long each is. Entries are counted from 1.
 *
 * @param lengths none for a number
 */
public record Type(List<Affine> lengths) {
    public static final Type NUMBER = new Type(List.of());

    public static Type of(Affine... lengths) {
        return new Type(List.of(lengths));
    }

    public int rank() {
        return lengths.size();
    }
}
