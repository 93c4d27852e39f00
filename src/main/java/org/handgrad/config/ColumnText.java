package org.handgrad.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handgrad.config.schema.ChoiceKind;
import org.handgrad.data.pipeline.MissingRule;
import org.handgrad.data.pipeline.Replacement;
import org.handgrad.data.pipeline.Scale;
import org.handgrad.data.pipeline.Treatment;
import org.handgrad.message.YamlWord;

/** A treatment as configurations write it; {@link ColumnSection} reads it. */
final class ColumnText {
    private ColumnText() {}

    static String of(Treatment treatment) {
        if (!(treatment instanceof Treatment.Use use)) {
            return "drop";
        }
        List<String> entries = new ArrayList<>();
        entries.add("kind: " + use.label());
        if (use instanceof Treatment.Ordinal ordinal) {
            entries.add("order: " + list(ordinal.order()));
        }
        if (use instanceof Treatment.Date date) {
            entries.add("form: " + YamlWord.of(date.form().pattern()));
            entries.add(
                    "parts: " + list(date.parts().stream().map(ChoiceKind::word).toList()));
        }
        entries.addAll(missing(use.missing()));
        scale(use).ifPresent(scale -> entries.add("scale: " + ChoiceKind.word(scale)));
        return "{ %s }".formatted(String.join(", ", entries));
    }

    private static Optional<Scale> scale(Treatment.Use use) {
        if (use instanceof Treatment.Quantity number) {
            return number.scale();
        }
        if (use instanceof Treatment.Ordinal ordinal) {
            return ordinal.scale();
        }
        return use instanceof Treatment.Date date ? date.scale() : Optional.empty();
    }

    /** What is said of missing values; nothing where they are refused. */
    static List<String> missing(MissingRule rule) {
        List<String> entries = new ArrayList<>();
        if (rule.fill() instanceof Replacement.Value value) {
            entries.add("missing: { value: %s }".formatted(YamlWord.of(value.text())));
        } else if (!(rule.fill() instanceof Replacement.Refuse)) {
            entries.add("missing: " + MissingSection.word(rule.fill()));
        }
        if (!rule.words().isEmpty()) {
            entries.add("missing-values: " + list(rule.words()));
        }
        if (rule.indicator()) {
            entries.add("indicator: true");
        }
        return entries;
    }

    private static String list(List<String> texts) {
        return texts.stream().map(YamlWord::of).collect(Collectors.joining(", ", "[", "]"));
    }
}
