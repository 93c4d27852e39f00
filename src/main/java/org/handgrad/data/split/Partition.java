package org.handgrad.data.split;

import java.util.Arrays;
import org.handgrad.data.Part;

/**
 * What each row is for.
 *
 * @param train rows that are learned from; at least one
 * @param validation rows that choices are made by; may be empty
 * @param test rows that are seen only at the end; may be empty
 */
public record Partition(RowNumbers train, RowNumbers validation, RowNumbers test) {
    /** Every row is for training. */
    public static Partition allForTraining(int samples) {
        return new Partition(RowNumbers.all(samples), RowNumbers.NONE, RowNumbers.NONE);
    }

    /** Turns what each row is for into the rows of each part. */
    static Partition of(Part... parts) {
        return new Partition(rows(parts, Part.TRAIN), rows(parts, Part.VALIDATION), rows(parts, Part.TEST));
    }

    private static RowNumbers rows(Part[] parts, Part wanted) {
        int[] rows = new int[parts.length];
        int count = 0;
        for (int row = 0; row < parts.length; row++) {
            if (parts[row] == wanted) {
                rows[count] = row;
                count++;
            }
        }
        return RowNumbers.of(Arrays.copyOf(rows, count));
    }

    /** The rows of a part. */
    public RowNumbers rows(Part part) {
        return switch (part) {
            case TRAIN -> train;
            case VALIDATION -> validation;
            case TEST -> test;
        };
    }

    /** How many rows there are. */
    public int samples() {
        return train.size() + validation.size() + test.size();
    }
}
