package org.handgrad.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.config.schema.ChoiceKind;
import org.handgrad.config.schema.ColumnKind;
import org.handgrad.config.schema.EitherKind;
import org.handgrad.config.schema.Key;
import org.handgrad.config.schema.ListKind;
import org.handgrad.config.schema.Section;
import org.handgrad.config.schema.SectionValues;
import org.handgrad.data.column.ColumnRef;
import org.handgrad.data.pipeline.MissingRule;
import org.handgrad.data.pipeline.Scale;
import org.handgrad.data.pipeline.Target;
import org.handgrad.data.pipeline.TargetKind;

/** {@code target: { column: y, task: regression }}. */
public final class TargetSection {
    private static final Map<String, TargetKind> TASKS = new LinkedHashMap<>();

    static {
        TASKS.put("regression", TargetKind.NUMBERS);
        TASKS.put("classification", TargetKind.ONE_COLUMN_A_CLASS);
        TASKS.put("binary", TargetKind.ZERO_OR_ONE);
        TASKS.put("multi-label", TargetKind.MULTI_LABEL);
    }

    private static final Key<List<ColumnRef>> COLUMN = Key.required(
            "column",
            EitherKind.oneOrList(new ColumnKind().as(List::of), ListKind.distinct(new ColumnKind())),
            "The column that is to be predicted, by name or by number, counted from 1; a list for several.");

    private static final Key<TargetKind> TASK = Key.required(
            "task",
            new ChoiceKind<>(TASKS),
            "What it means: `regression`, quantities; `classification`, the name of a class, which becomes one target "
                    + "column a class, in the order of numbers or of the alphabet; `binary`, one of two names, which becomes one column of 0 and 1; "
                    + "`multi-label`, 0 or 1 in each column.");

    private static final Key<Scale> SCALE = Key.optional(
                    "scale",
                    ChoiceKind.of(Scale.values()),
                    "What quantities are learned as, as in [column](#column). Measures, predictions and plots are in the table's units; costs "
                            + "are of what is learned.")
            .otherwise("standard for a regression");

    static final Key<Target> TARGET = Key.required(
            "target",
            Section.lenient(
                    "target",
                    "What is to be predicted.",
                    List.of(COLUMN, TASK, MissingSection.MISSING_TARGET, MissingSection.MISSING_VALUES, SCALE),
                    TargetSection::target),
            "What is to be predicted.");

    private TargetSection() {}

    /** What configurations call a task. */
    public static String word(TargetKind task) {
        return TASKS.entrySet().stream()
                .filter(entry -> entry.getValue() == task)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Target> target(SectionValues entries) {
        int columns = entries.get(COLUMN).map(List::size).orElse(1);
        Optional<TargetKind> task = entries.get(TASK);
        if (task.isPresent() && task.get().labels() && columns > 1) {
            entries.placeOf(COLUMN)
                    .problem("a classification has one target column, found %s; is it multi-label?".formatted(columns));
            return Optional.empty();
        }
        boolean scaled = entries.names().contains(SCALE.name());
        if (task.isPresent() && task.get() != TargetKind.NUMBERS && scaled) {
            entries.placeOf(SCALE).problem("this is for a regression, and not for %s".formatted(word(task.get())));
            return Optional.empty();
        }
        if (!entries.areSound()) {
            return Optional.empty();
        }
        MissingRule missing = new MissingRule(
                entries.value(MissingSection.MISSING_TARGET), false, entries.value(MissingSection.MISSING_VALUES));
        Scale otherwise = task.orElseThrow() == TargetKind.NUMBERS ? Scale.STANDARD : Scale.NONE;
        return Optional.of(new Target(
                entries.value(COLUMN), task.get(), missing, entries.get(SCALE).orElse(otherwise)));
    }
}
