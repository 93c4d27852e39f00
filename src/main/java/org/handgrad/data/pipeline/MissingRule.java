package org.handgrad.data.pipeline;

import java.util.List;
import org.handgrad.data.column.MissingWords;
import org.handgrad.data.column.ReadColumn.WhenMissing;

/**
 * What is done about missing values of a column.
 *
 * @param fill what takes their place
 * @param indicator whether an input beside says where values were missing
 * @param words what stands for a missing value besides the usual words
 */
public record MissingRule(Replacement fill, boolean indicator, List<String> words) {
    /** MissingRule values are refused. */
    public static final MissingRule REFUSE = new MissingRule(new Replacement.Refuse(), false, List.of());

    public MissingRule {
        words = List.copyOf(words);
    }

    MissingWords missingWords() {
        return new MissingWords(words);
    }

    WhenMissing whenRead() {
        if (fill instanceof Replacement.Refuse) {
            return WhenMissing.REFUSE;
        }
        return fill instanceof Replacement.DropRow ? WhenMissing.DROP_ROW : WhenMissing.KEEP;
    }
}
