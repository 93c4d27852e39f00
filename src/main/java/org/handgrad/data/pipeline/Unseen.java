package org.handgrad.data.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.data.column.TableColumn;

/**
 * Categories of a column that the training part does not have; they become zeros.
 *
 * @param column its name
 * @param cells how many cells hold one
 * @param examples the first of them
 */
public record Unseen(String column, int cells, List<String> examples) {
    private static final int EXAMPLES = 3;

    /** What is said of them. */
    public String remark() {
        return "column '%s': %s cells hold categories that the training part does not have (%s); they become zeros"
                .formatted(column, cells, String.join(", ", examples));
    }

    static Unseen in(TableColumn.Words column, Encoder.OfCategory encoder, int... rows) {
        boolean[] unknown = new boolean[column.words().size()];
        for (int code = 0; code < unknown.length; code++) {
            unknown[code] = !encoder.categories().contains(column.words().get(code));
        }
        int cells = 0;
        List<String> examples = new ArrayList<>();
        for (int row : rows) {
            int code = column.codes()[row];
            if (code >= 0 && unknown[code]) {
                cells++;
                String word = column.words().get(code);
                if (examples.size() < EXAMPLES && !examples.contains(word)) {
                    examples.add(word);
                }
            }
        }
        return new Unseen(column.name(), cells, examples);
    }
}
