package org.handgrad.check.evidence;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.LongConsumer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Which numbers of a buffer an array is made of: views may have some in common, or lie between each other and have none. */
final class SharedMemory {
    private SharedMemory() {}

    /** Whether two arrays are the same numbers. */
    static boolean isSame(INDArray a, INDArray b) {
        return haveOneBuffer(a, b)
                && a.offset() == b.offset()
                && Arrays.equals(a.shape(), b.shape())
                && Arrays.equals(a.stride(), b.stride());
    }

    /** Whether writing to one array would write to another. */
    static boolean overlap(INDArray a, INDArray b) {
        if (!haveOneBuffer(a, b) || last(a) < b.offset() || last(b) < a.offset()) {
            return false;
        }
        BitSet numbers = new BitSet();
        forEach(a, 0, a.offset(), number -> numbers.set(Math.toIntExact(number)));
        boolean[] found = new boolean[1];
        forEach(b, 0, b.offset(), number -> found[0] |= numbers.get(Math.toIntExact(number)));
        return found[0];
    }

    private static boolean haveOneBuffer(INDArray a, INDArray b) {
        return !a.isEmpty() && !b.isEmpty() && a.data().address() == b.data().address();
    }

    private static long last(INDArray array) {
        long last = array.offset();
        for (int d = 0; d < array.rank(); d++) {
            last += (array.size(d) - 1) * array.stride(d);
        }
        return last;
    }

    private static void forEach(INDArray array, int dimension, long offset, LongConsumer number) {
        if (dimension == array.rank()) {
            number.accept(offset);
            return;
        }
        for (long i = 0; i < array.size(dimension); i++) {
            forEach(array, dimension + 1, offset + i * array.stride(dimension), number);
        }
    }
}
