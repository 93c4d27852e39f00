package org.handgrad.data.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.data.column.CellKind;
import org.handgrad.data.column.ReadColumn;
import org.handgrad.data.text.NumberStyle;
import org.handgrad.message.YamlWord;

/**
 * What is to be done to the columns of one table, before anything is fitted.
 *
 * @param numbers how its numbers are written
 * @param inputs in the order of the table
 * @param targets in the order of the configuration
 * @param target what they mean
 */
public record Recipe(NumberStyle numbers, List<Input> inputs, List<Predicted> targets, Target target) {
    /** A column that is predicted from, at a place counted from 0. */
    public record Input(String name, int place, Treatment.Use treatment) {
        private ReadColumn read(NumberStyle numbers) {
            CellKind cells = treatment.cells(numbers);
            MissingRule missing = treatment.missing();
            String fill = cells instanceof CellKind.Words
                    ? "own-category"
                    : cells instanceof CellKind.Booleans ? "mode" : "median";
            ReadColumn.Remedies remedies = new ReadColumn.Remedies(
                    "to fill it in, write %s: { kind: %s, missing: %s }"
                            .formatted(YamlWord.of(name), treatment.label(), fill),
                    cells instanceof CellKind.Words
                            ? "to leave the column out, write %s: drop".formatted(YamlWord.of(name))
                            : "if these are categories, write %s: { kind: category }".formatted(YamlWord.of(name)));
            return new ReadColumn(name, place, cells, missing.missingWords(), missing.whenRead(), remedies);
        }
    }

    /** A column that is predicted, at a place counted from 0. */
    public record Predicted(String name, int place) {}

    public Recipe {
        inputs = List.copyOf(inputs);
        targets = List.copyOf(targets);
    }

    /** The columns that are read, the inputs first. */
    List<ReadColumn> columns() {
        List<ReadColumn> columns = new ArrayList<>();
        inputs.forEach(input -> columns.add(input.read(numbers)));
        for (Predicted column : targets) {
            columns.add(new ReadColumn(
                    column.name(),
                    column.place(),
                    target.cells(numbers),
                    target.missing().missingWords(),
                    target.missing().whenRead(),
                    new ReadColumn.Remedies(
                            "to leave such rows out, write missing: drop in the target",
                            target.kind().labels()
                                    ? "if these are quantities, write task: regression"
                                    : "if these are classes, write task: classification")));
        }
        return columns;
    }
}
