package org.handgrad.derivation.oracle;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.handgrad.derivation.term.Index;

/** The axes that all arrays of a graph share: the rows, then one for each index, of length 1 where an array does not have it. */
record Frame(List<Index> indices, World world, int rows) {
    int axis(Index index) {
        return indices.indexOf(index) + 1;
    }

    /** Those that are in the frame, in its order. */
    List<Index> sorted(Collection<Index> some) {
        return some.stream()
                .filter(indices::contains)
                .sorted(Comparator.comparingInt(indices::indexOf))
                .toList();
    }

    /** The shape of an array that has rows, and these indices. */
    long[] shape(Collection<Index> own) {
        long[] shape = unit();
        shape[0] = rows;
        own.forEach(index -> shape[axis(index)] = world.length(index));
        return shape;
    }

    /** The shape of a single number. */
    long[] unit() {
        long[] shape = new long[indices.size() + 1];
        Arrays.fill(shape, 1);
        return shape;
    }
}
