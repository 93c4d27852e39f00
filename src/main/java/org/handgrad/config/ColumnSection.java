package org.handgrad.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handgrad.config.schema.BooleanKind;
import org.handgrad.config.schema.ChoiceKind;
import org.handgrad.config.schema.DateFormKind;
import org.handgrad.config.schema.EitherKind;
import org.handgrad.config.schema.Key;
import org.handgrad.config.schema.ListKind;
import org.handgrad.config.schema.Section;
import org.handgrad.config.schema.SectionValues;
import org.handgrad.config.schema.TextKind;
import org.handgrad.config.schema.ValueKind;
import org.handgrad.config.yaml.YamlValue;
import org.handgrad.data.column.CellKind;
import org.handgrad.data.column.DatePart;
import org.handgrad.data.column.Dates;
import org.handgrad.data.pipeline.MissingRule;
import org.handgrad.data.pipeline.Replacement;
import org.handgrad.data.pipeline.Scale;
import org.handgrad.data.pipeline.Treatment;
import org.handgrad.data.text.NumberStyle;

/** {@code age: { kind: number, missing: median }}, {@code name: drop}. */
final class ColumnSection {
    /** What a column may be called. */
    private enum Kind {
        NUMBER,
        BOOLEAN,
        CATEGORY,
        ORDINAL,
        DATE,
        DROP
    }

    private static final Key<Kind> KIND = Key.optional(
                    "kind",
                    ChoiceKind.of(Kind.values()),
                    "`number`; `boolean`, which becomes 1 or 0; `category`, which becomes one input a category of the training part; "
                            + "`ordinal`, which becomes the place in its order; `date`, which becomes its parts; `drop`, which is no input.")
            .otherwise(Kind.NUMBER, "number");

    private static final Key<Boolean> INDICATOR = Key.optional(
                    "indicator",
                    new BooleanKind(),
                    "Whether one more input is 1 where the value was missing and 0 elsewhere.")
            .otherwise(false, "false");

    private static final Key<Scale> SCALE = Key.optional(
                    "scale",
                    ChoiceKind.of(Scale.values()),
                    "x ← (x − m) / s of a number, an ordinal or a date, by the training part: `standard`, mean and standard deviation; "
                            + "`min-max`, minimum and range; `robust`, median and distance of the quartiles; `none`.")
            .otherwise("standard if `standardize` is true, else none");

    private static final Key<List<String>> ORDER =
            Key.optional("order", ListKind.distinct(new TextKind()), "The values of an ordinal, the lowest first.");

    private static final Key<Dates> FORM = Key.optional(
                    "form",
                    new DateFormKind(),
                    "How dates are written, in the letters of Java's `DateTimeFormatter`, such as `d.M.yyyy H:mm`.")
            .otherwise(Dates.of("yyyy-MM-dd"), "yyyy-MM-dd");

    private static final Key<List<DatePart>> PARTS = Key.optional(
                    "parts",
                    ListKind.distinct(ChoiceKind.of(DatePart.values())),
                    "The parts of a date that become inputs. `month`, `day`, `weekday`, `hour` and `minute` begin again after a while, and "
                            + "become a sine and a cosine each. `time` is the number of days since 1970.")
            .otherwise(List.of(DatePart.YEAR, DatePart.MONTH, DatePart.WEEKDAY), "[year, month, weekday]");

    private static final Map<String, Treatment> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("number", Treatment.Quantity.PLAIN);
        WORDS.put("boolean", new Treatment.Bool(MissingRule.REFUSE));
        WORDS.put("category", new Treatment.Category(MissingRule.REFUSE));
        WORDS.put("drop", new Treatment.Drop());
    }

    private static final Set<Kind> SCALED = Set.of(Kind.NUMBER, Kind.ORDINAL, Kind.DATE);

    static final ValueKind<Treatment> TREATMENT = EitherKind.wordOrMapping(
            new ChoiceKind<>(WORDS),
            Section.lenient(
                    "column",
                    "How a column enters the models. A word alone is its kind.",
                    List.of(
                            KIND,
                            MissingSection.MISSING,
                            MissingSection.MISSING_VALUES,
                            INDICATOR,
                            SCALE,
                            ORDER,
                            FORM,
                            PARTS),
                    ColumnSection::treatment));

    private ColumnSection() {}

    private static Optional<Treatment> treatment(SectionValues entries) {
        if (!entries.areSound()) {
            return Optional.empty();
        }
        Kind kind = entries.value(KIND);
        boolean right = !List.of(
                        onlyFor(SCALED, SCALE, kind, entries),
                        onlyFor(Set.of(Kind.ORDINAL), ORDER, kind, entries),
                        onlyFor(Set.of(Kind.DATE), FORM, kind, entries),
                        onlyFor(Set.of(Kind.DATE), PARTS, kind, entries))
                .contains(false);
        if (kind == Kind.ORDINAL && entries.get(ORDER).isEmpty()) {
            entries.place().problem("an ordinal needs its order, such as order: [low, medium, high]");
            right = false;
        }
        if (!right) {
            return Optional.empty();
        }
        MissingRule missing = new MissingRule(
                entries.value(MissingSection.MISSING),
                entries.value(INDICATOR),
                entries.value(MissingSection.MISSING_VALUES));
        Treatment treatment = switch (kind) {
            case NUMBER -> new Treatment.Quantity(missing, entries.get(SCALE));
            case BOOLEAN -> new Treatment.Bool(missing);
            case CATEGORY -> new Treatment.Category(missing);
            case ORDINAL -> new Treatment.Ordinal(entries.value(ORDER), missing, entries.get(SCALE));
            case DATE -> new Treatment.Date(entries.value(FORM), entries.value(PARTS), missing, entries.get(SCALE));
            case DROP -> new Treatment.Drop();
        };
        return fills(treatment, missing, entries.placeOf(MissingSection.MISSING))
                ? Optional.of(treatment)
                : Optional.empty();
    }

    private static boolean onlyFor(Set<Kind> kinds, Key<?> key, Kind kind, SectionValues entries) {
        boolean given = entries.names().contains(key.name());
        if (given && !kinds.contains(kind)) {
            String known = kinds.stream()
                    .sorted()
                    .map(ChoiceKind::word)
                    .reduce((a, b) -> a + ", " + b)
                    .orElseThrow();
            entries.placeOf(key)
                    .problem("this is for columns of kind %s, and not for %s".formatted(known, ChoiceKind.word(kind)));
        }
        return !given || kinds.contains(kind);
    }

    /** Whether what takes the place of a missing value can stand in such a column. */
    private static boolean fills(Treatment treatment, MissingRule missing, YamlValue place) {
        if (!(treatment instanceof Treatment.Use use)) {
            return true;
        }
        CellKind cells = use.cells(NumberStyle.PLAIN);
        Replacement fill = missing.fill();
        boolean middle = fill instanceof Replacement.Mean || fill instanceof Replacement.Median;
        boolean words = cells instanceof CellKind.Words;
        if (middle && words) {
            place.problem("categories have no %s; expected own-category, mode, refuse, drop or a value"
                    .formatted(MissingSection.word(fill)));
            return false;
        }
        if (fill instanceof Replacement.OwnCategory && !words) {
            place.problem("own-category is for categories; expected median, mean, mode, refuse, drop or a value");
            return false;
        }
        if (fill instanceof Replacement.Value value
                && cells instanceof CellKind.Numeric numeric
                && !Double.isFinite(numeric.parse(value.text()))) {
            place.problem("expected %s as the value, found '%s'".formatted(cells.expected(), value.text()));
            return false;
        }
        return true;
    }
}
