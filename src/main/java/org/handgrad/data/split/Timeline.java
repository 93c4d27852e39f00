package org.handgrad.data.split;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Rows by their time, the earliest first; rows of one time in the order of the source. */
final class Timeline {
    private final int[] rows;
    private final int[] times;

    private Timeline(int[] rows, int... times) {
        this.rows = rows;
        this.times = times;
    }

    static Timeline of(int... times) {
        int[] rows = IntStream.range(0, times.length)
                .boxed()
                .sorted(Comparator.comparingInt(row -> times[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Timeline(rows, times);
    }

    int size() {
        return rows.length;
    }

    /** The row in this place. */
    int row(int place) {
        return rows[place];
    }

    /** How many different times there are. */
    int distinct() {
        return (int) IntStream.range(0, rows.length).filter(this::isBoundary).count();
    }

    /**
     * Where a part begins that goes up to an end: at the nearest place with a later time than the place before it, the later one
     * of two; at the end if there is none.
     */
    int cut(int wanted, int end) {
        if (wanted >= end) {
            return end;
        }
        int later = Math.max(wanted, 1);
        while (later < end && !isBoundary(later)) {
            later++;
        }
        int earlier = Math.max(wanted, 0);
        while (!isBoundary(earlier)) {
            earlier--;
        }
        boolean useEarlier = earlier > 0 && (later == end || wanted - earlier < later - wanted);
        return useEarlier ? earlier : later;
    }

    boolean isBoundary(int place) {
        return place == 0 || times[rows[place]] > times[rows[place - 1]];
    }
}
