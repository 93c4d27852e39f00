package org.handgrad.data.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.data.column.ColumnRef;
import org.handgrad.data.column.Header;
import org.handgrad.data.column.Mistakes;
import org.handgrad.data.text.Dialect;
import org.handgrad.data.text.NumberStyle;

/**
 * How a table is read and what is made of its columns, as a configuration says it.
 *
 * @param dialect how it is written
 * @param numbers how its numbers are written
 * @param raggedRowsDropped whether rows of another length are left out
 * @param target what is to be predicted
 * @param columns how those enter that are named
 * @param others how all others enter
 */
public record TableFormat(
        Dialect dialect,
        NumberStyle numbers,
        boolean raggedRowsDropped,
        Target target,
        Map<ColumnRef, Treatment> columns,
        Treatment others) {
    public TableFormat {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** Finds the columns in a header; what is wrong is added to the mistakes. */
    Recipe recipe(Header header, Mistakes mistakes) {
        Map<Integer, String> roles = new HashMap<>();
        List<Recipe.Predicted> targets = new ArrayList<>();
        for (ColumnRef ref : target.columns()) {
            int place = header.place(ref, mistakes);
            if (place >= 0) {
                claim(roles, place, "target", header, mistakes);
                targets.add(new Recipe.Predicted(header.names().get(place), place));
            }
        }
        Map<Integer, Treatment> named = new HashMap<>();
        columns.forEach((ref, treatment) -> {
            int place = header.place(ref, mistakes);
            if (place >= 0) {
                claim(roles, place, "described", header, mistakes);
                named.put(place, treatment);
            }
        });
        List<Recipe.Input> inputs = new ArrayList<>();
        for (int place = 0; place < header.width(); place++) {
            Treatment treatment = named.getOrDefault(place, others);
            boolean isTarget = "target".equals(roles.get(place));
            if (!isTarget && treatment instanceof Treatment.Use use) {
                inputs.add(new Recipe.Input(header.names().get(place), place, use));
            }
        }
        if (inputs.isEmpty()) {
            mistakes.add(
                    header.first(),
                    0,
                    "expected a column beside the target, found none%s".formatted(header.delimiterHint()));
        }
        return new Recipe(numbers, inputs, targets, target);
    }

    private static void claim(Map<Integer, String> roles, int place, String role, Header header, Mistakes mistakes) {
        String before = roles.putIfAbsent(place, role);
        if (before != null) {
            String name = header.names().get(place);
            mistakes.add(
                    header.first(),
                    Math.min(place, header.first().size() - 1),
                    before.equals(role)
                            ? "column '%s' is %s twice".formatted(name, role)
                            : "column '%s' is the target, and is described among the columns".formatted(name));
        }
    }
}
