package org.handgrad.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.config.schema.ChoiceKind;
import org.handgrad.config.schema.EitherKind;
import org.handgrad.config.schema.Key;
import org.handgrad.config.schema.ListKind;
import org.handgrad.config.schema.Section;
import org.handgrad.config.schema.TextKind;
import org.handgrad.config.schema.ValueKind;
import org.handgrad.data.pipeline.Replacement;

/** {@code missing: median}, {@code missing: { value: 0 }}, {@code missing-values: [-999]}. */
final class MissingSection {
    private static final Map<String, Replacement> TARGET_WORDS = new LinkedHashMap<>();
    private static final Map<String, Replacement> WORDS = new LinkedHashMap<>();

    static {
        TARGET_WORDS.put("refuse", new Replacement.Refuse());
        TARGET_WORDS.put("drop", new Replacement.DropRow());
        WORDS.putAll(TARGET_WORDS);
        WORDS.put("mean", new Replacement.Mean());
        WORDS.put("median", new Replacement.Median());
        WORDS.put("mode", new Replacement.Mode());
        WORDS.put("own-category", new Replacement.OwnCategory());
    }

    private static final Key<String> VALUE =
            Key.required("value", new TextKind(), "What takes its place, as the table would write it.");

    private static final ValueKind<Replacement> KIND = EitherKind.wordOrMapping(
            new ChoiceKind<>(WORDS),
            Section.of(
                    "missing",
                    "A fixed value in place of a missing one.",
                    List.of(VALUE),
                    entries -> new Replacement.Value(entries.value(VALUE))));

    static final Key<Replacement> MISSING = Key.optional(
                    "missing",
                    KIND,
                    "What takes the place of a missing value: nothing, and the table is refused (`refuse`) or the row is left out and "
                            + "counted (`drop`); the `mean`, the `median` or the most frequent value (`mode`) of the training part; a category "
                            + "of its own (`own-category`); a fixed value.")
            .otherwise(new Replacement.Refuse(), "refuse");

    /** For a target, which is not made up. */
    static final Key<Replacement> MISSING_TARGET = Key.optional(
                    "missing",
                    new ChoiceKind<>(TARGET_WORDS),
                    "What is done about a missing target: the table is refused, or the row is left out and counted.")
            .otherwise(new Replacement.Refuse(), "refuse");

    static final Key<List<String>> MISSING_VALUES = Key.optional(
                    "missing-values",
                    EitherKind.oneOrList(new TextKind().as(List::of), ListKind.distinct(new TextKind())),
                    "What stands for a missing value, such as −999, besides an empty field, `NA`, `N/A`, `#N/A`, `<NA>`, `NaN`, `null` "
                            + "and `?`.")
            .otherwise(List.of(), "none");

    private MissingSection() {}

    /** What configurations call it. */
    static String word(Replacement replacement) {
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(replacement))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("value");
    }
}
