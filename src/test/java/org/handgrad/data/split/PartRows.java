package org.handgrad.data.split;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rows of all parts. */
final class PartRows {
    private PartRows() {}

    /** Sorted, those twice that are in two parts. */
    static List<Integer> of(Partition parts) {
        return Stream.of(parts.train(), parts.validation(), parts.test())
                .flatMapToInt(RowNumbers::stream)
                .sorted()
                .boxed()
                .toList();
    }

    static List<Integer> all(int samples) {
        return IntStream.range(0, samples).boxed().toList();
    }
}
