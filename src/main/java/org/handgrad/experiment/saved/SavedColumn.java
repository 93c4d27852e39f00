package org.handgrad.experiment.saved;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.handgrad.data.column.CellKind;
import org.handgrad.data.column.DatePart;
import org.handgrad.data.column.Dates;
import org.handgrad.data.column.MissingWords;
import org.handgrad.data.pipeline.Encoder;
import org.handgrad.data.pipeline.Scale;
import org.handgrad.data.text.NumberStyle;

/**
 * A column as {@code handgrad.json} describes it: what an {@link Encoder} does to its cells.
 *
 * @param name in the table
 * @param kind {@code number}, {@code boolean}, {@code category}, {@code ordinal} or {@code date}
 * @param missingValues what stands for a missing value besides the usual words
 * @param values the categories of the training part, or the order of an ordinal; else empty
 * @param form how dates are written; null for other kinds
 * @param parts of dates that are inputs; else empty
 * @param fill the number in place of a missing one, for a date in seconds since 1970; null if there is none
 * @param fillCategory the category in place of a missing one; null if there is none
 * @param ownCategory whether a missing value is a category of its own
 * @param indicator whether one more input says where values were missing
 */
record SavedColumn(
        String name,
        String kind,
        List<String> missingValues,
        List<String> values,
        String form,
        List<String> parts,
        Double fill,
        String fillCategory,
        boolean ownCategory,
        boolean indicator) {
    private static final int LONGEST_FORM = 64;

    SavedColumn {
        missingValues = List.copyOf(missingValues);
        values = List.copyOf(values);
        parts = List.copyOf(parts);
    }

    /** A number that is never missing. */
    static SavedColumn number(String name) {
        return new SavedColumn(name, "number", List.of(), List.of(), null, List.of(), null, null, false, false);
    }

    static SavedColumn of(Encoder encoder) {
        if (encoder instanceof Encoder.OfCategory category) {
            return new SavedColumn(
                    category.column(),
                    "category",
                    category.words().declared(),
                    category.categories(),
                    null,
                    List.of(),
                    null,
                    category.fill().orElse(null),
                    category.own(),
                    category.indicator());
        }
        if (encoder instanceof Encoder.OfDate date) {
            return new SavedColumn(
                    date.column(),
                    "date",
                    date.words().declared(),
                    List.of(),
                    date.form().pattern(),
                    date.parts().stream()
                            .map(part -> part.name().toLowerCase(Locale.ROOT))
                            .toList(),
                    boxed(date.fill()),
                    null,
                    false,
                    date.indicator());
        }
        Encoder.OfNumber number = (Encoder.OfNumber) encoder;
        boolean ranks = number.cells() instanceof CellKind.Ranks;
        return new SavedColumn(
                number.column(),
                ranks ? "ordinal" : number.cells() instanceof CellKind.Booleans ? "boolean" : "number",
                number.words().declared(),
                ranks ? ((CellKind.Ranks) number.cells()).order() : List.of(),
                null,
                List.of(),
                boxed(number.fill()),
                null,
                false,
                number.indicator());
    }

    private static Double boxed(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }

    /**
     * What is done to its cells.
     *
     * @param numbers how numbers are written
     * @throws IllegalArgumentException if there is no such encoder
     */
    Encoder encoder(NumberStyle numbers) {
        MissingWords words = new MissingWords(missingValues);
        OptionalDouble number = fill == null ? OptionalDouble.empty() : OptionalDouble.of(fill);
        return switch (kind) {
            case "number" -> ofNumber(new CellKind.Quantities(numbers), words, number);
            case "boolean" -> ofNumber(new CellKind.Booleans(), words, number);
            case "ordinal" -> ofNumber(new CellKind.Ranks(values), words, number);
            case "category" ->
                new Encoder.OfCategory(name, words, values, Optional.ofNullable(fillCategory), ownCategory, indicator);
            case "date" -> new Encoder.OfDate(name, words, dates(), dateParts(), number, indicator, Scale.NONE);
            default -> throw new IllegalArgumentException("a column of kind '%s'".formatted(kind));
        };
    }

    private Encoder ofNumber(CellKind cells, MissingWords words, OptionalDouble number) {
        return new Encoder.OfNumber(name, cells, words, number, indicator, Scale.NONE);
    }

    private Dates dates() {
        if (form == null || form.length() > LONGEST_FORM) {
            throw new IllegalArgumentException("a date without a form, or with one that is too long");
        }
        return Dates.of(form);
    }

    private List<DatePart> dateParts() {
        return parts.stream()
                .map(part -> DatePart.valueOf(part.toUpperCase(Locale.ROOT)))
                .toList();
    }
}
