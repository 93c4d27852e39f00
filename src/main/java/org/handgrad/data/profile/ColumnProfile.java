package org.handgrad.data.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handgrad.data.column.Dates;
import org.handgrad.data.pipeline.MissingRule;
import org.handgrad.data.pipeline.Replacement;
import org.handgrad.data.pipeline.Scale;
import org.handgrad.data.pipeline.Treatment;
import org.handgrad.message.Excerpt;

/**
 * What a column holds, and how it is to enter a model.
 *
 * @param name of the column
 * @param place counted from 0
 * @param cells what was counted
 * @param kind what it probably is, or what the user says
 * @param reason why
 */
public record ColumnProfile(String name, int place, ColumnStatistics cells, ProfiledKind kind, String reason) {
    private static final int MANY_CATEGORIES = 50;
    private static final int SHOWN = 4;
    private static final int SHOWN_LENGTH = 18;
    private static final int FEW_ROWS = 20;

    /** How many cells have no value, declared words included. */
    public int missing() {
        return cells.missing()
                + missingWords().stream()
                        .mapToInt(word -> cells.counts().getOrDefault(word, 0))
                        .sum();
    }

    /** How many different values there are: more than 1000 are not told apart. */
    public String distinct() {
        return cells.hasMany() ? "> 1000" : String.valueOf(cells.distinct());
    }

    /** The range of numbers, or a few values. */
    public String values() {
        if (cells.allNumbers() && kind == ProfiledKind.NUMBER) {
            return "%s … %s".formatted(shown(cells.least()), shown(cells.most()));
        }
        String listed = cells.counts().keySet().stream()
                .limit(SHOWN)
                .map(value -> value.length() <= SHOWN_LENGTH ? value : value.substring(0, SHOWN_LENGTH) + "…")
                .map(Excerpt::of)
                .collect(Collectors.joining(", "));
        return cells.distinct() > SHOWN ? listed + ", …" : listed;
    }

    private static String shown(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.format(Locale.ROOT, "%.4g", number);
    }

    /** Words of this column that stand for a missing value besides the usual ones. */
    public List<String> missingWords() {
        List<String> words = new ArrayList<>();
        if (kind == ProfiledKind.NUMBER) {
            words.addAll(cells.otherWords());
            words.addAll(cells.sentinels().suspected());
        }
        return words;
    }

    /** How it is to enter a model. */
    public Treatment treatment() {
        return switch (kind) {
            case NUMBER -> new Treatment.Quantity(filledBy(new Replacement.Median()), Optional.of(Scale.STANDARD));
            case BOOLEAN -> new Treatment.Bool(filledBy(new Replacement.Mode()));
            case CATEGORY -> new Treatment.Category(filledBy(new Replacement.OwnCategory()));
            case ORDINAL ->
                new Treatment.Ordinal(order(), filledBy(new Replacement.Mode()), Optional.of(Scale.STANDARD));
            case DATE ->
                new Treatment.Date(
                        Dates.of(cells.dates().pattern()),
                        cells.dates().parts(),
                        filledBy(new Replacement.Median()),
                        Optional.of(Scale.STANDARD));
            case IDENTIFIER, CONSTANT, TEXT, DROPPED -> new Treatment.Drop();
        };
    }

    private MissingRule filledBy(Replacement fill) {
        return missing() == 0 ? MissingRule.REFUSE : new MissingRule(fill, false, missingWords());
    }

    private List<String> order() {
        return KnownOrders.of(cells.counts().keySet())
                .orElseGet(() ->
                        cells.counts().keySet().stream().sorted(ByNumber.ORDER).toList());
    }

    /** What a user should look at, in a sentence each. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        List<String> sentinels = cells.sentinels().suspected();
        if (kind == ProfiledKind.NUMBER && !sentinels.isEmpty()) {
            warnings.add(
                    "'%s': %s probably stands for a missing value, and is declared so; take it out of missing-values if not"
                            .formatted(name, String.join(", ", sentinels)));
        }
        if (kind == ProfiledKind.NUMBER && !cells.allNumbers()) {
            warnings.add("'%s': %s is no number, and is taken for a missing value"
                    .formatted(name, String.join(", ", cells.otherWords())));
        }
        if (kind == ProfiledKind.CATEGORY && cells.distinct() > MANY_CATEGORIES) {
            warnings.add("'%s': %s categories become as many inputs; --drop leaves it out"
                    .formatted(name, cells.distinct()));
        }
        if (kind == ProfiledKind.IDENTIFIER) {
            warnings.add("'%s' looks like an identifier and is left out: %s".formatted(name, reason));
        }
        if (kind == ProfiledKind.TEXT) {
            warnings.add("'%s' holds texts and is left out: %s".formatted(name, reason));
        }
        if (kind == ProfiledKind.NUMBER
                && cells.allWhole()
                && (cells.hasMany() || cells.repeated() * 20 < cells.present())
                && cells.present() >= FEW_ROWS) {
            warnings.add("'%s' may be an identifier: nearly all of its whole numbers are different".formatted(name));
        }
        if (kind == ProfiledKind.DATE && !cells.dates().other().isEmpty()) {
            warnings.add("'%s' is read as %s; %s fits too"
                    .formatted(name, cells.dates().pattern(), cells.dates().other()));
        }
        if (kind.isUsed() && missing() * 2 > cells.rows()) {
            warnings.add("'%s': more than half of the values are missing".formatted(name));
        }
        return warnings;
    }
}
