package org.handgrad.config;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.handgrad.config.schema.ChoiceKind;
import org.handgrad.config.schema.IntegerKind;
import org.handgrad.config.schema.Key;
import org.handgrad.config.schema.ListKind;
import org.handgrad.config.schema.NumberKind;
import org.handgrad.config.schema.Section;
import org.handgrad.config.schema.SectionValues;
import org.handgrad.data.generated.Adder;
import org.handgrad.data.generated.EvenSpacing;
import org.handgrad.data.generated.Gate;
import org.handgrad.data.generated.Generator;
import org.handgrad.data.generated.Noise;
import org.handgrad.data.generated.Sine;
import org.handgrad.data.generated.Spirals;
import org.handgrad.data.generated.StraightLine;
import org.handgrad.data.generated.TruthTable;
import org.handgrad.data.source.DataSource;

/** Data that are computed from a closed form. */
final class GeneratedSections {
    private static final Key<Integer> COUNT =
            Key.required("count", new IntegerKind(2, 1_000_000), "Number of evenly spaced values of x.");
    private static final Key<Double> LOW = Key.required("low", NumberKind.ANY, "Smallest x.");
    private static final Key<Double> HIGH = Key.required("high", NumberKind.ANY, "Largest x.");

    private static final Key<Double> NOISE = Key.optional(
                    "noise", NumberKind.NOT_NEGATIVE, "Standard deviation of the added normal noise.")
            .otherwise(0.0, "0");
    private static final Key<Integer> SEED = Key.optional(
                    "seed", new IntegerKind(0, Integer.MAX_VALUE), "Seed of the noise.")
            .otherwise(1, "1");

    private static final Key<Double> SLOPE =
            Key.optional("slope", NumberKind.ANY, "Slope of the line.").otherwise(1.0, "1");
    private static final Key<Double> INTERCEPT =
            Key.optional("intercept", NumberKind.ANY, "Intercept of the line.").otherwise(0.0, "0");

    static final Key<ParsedSource> LINE = Key.optional(
            "line",
            Section.lenient(
                    "line",
                    "y = slope · x + intercept.",
                    List.of(SLOPE, INTERCEPT, COUNT, LOW, HIGH),
                    entries -> overPoints(
                            entries,
                            (points, noise) ->
                                    new StraightLine(entries.value(SLOPE), entries.value(INTERCEPT), points))),
            "Points on a straight line.");

    static final Key<ParsedSource> SINE = Key.optional(
            "sine",
            Section.lenient(
                    "sine",
                    "y = sin x, plus noise.",
                    List.of(COUNT, LOW, HIGH, NOISE, SEED),
                    entries -> overPoints(entries, Sine::new)),
            "Points on a sine curve.");

    static final Key<ParsedSource> GATES = Key.optional(
            "gates",
            ListKind.distinct(ChoiceKind.of(Gate.values())).as(gates -> generated(new TruthTable(gates))),
            "Truth tables of two-input gates: four samples, one target column per gate.");

    private static final Key<Integer> BITS =
            Key.required("bits", new IntegerKind(1, 8), "Bits of each summand; the sum has one more.");

    static final Key<ParsedSource> ADDER = Key.optional(
            "adder",
            Section.of(
                    "adder",
                    "All sums of two binary numbers.",
                    List.of(BITS),
                    entries -> generated(new Adder(entries.value(BITS)))),
            "All sums of two binary numbers.");

    private static final Key<Integer> PER_SPIRAL =
            Key.required("points-per-spiral", new IntegerKind(2, 500_000), "Points on each spiral.");
    private static final Key<Double> TURNS = Key.optional(
                    "turns", NumberKind.POSITIVE, "Turns of each spiral around the origin.")
            .otherwise(1.0, "1");

    static final Key<ParsedSource> SPIRALS = Key.optional(
            "spirals",
            Section.of(
                    "spirals",
                    "Two intertwined spirals, one per class. Noise is added to both coordinates.",
                    List.of(PER_SPIRAL, TURNS, NOISE, SEED),
                    entries -> generated(new Spirals(entries.value(PER_SPIRAL), entries.value(TURNS), noise(entries)))),
            "Two intertwined spirals.");

    private GeneratedSections() {}

    private static ParsedSource generated(Generator generator) {
        return ParsedSource.independent(new DataSource.Generated(generator));
    }

    private static Optional<ParsedSource> overPoints(
            SectionValues entries, BiFunction<EvenSpacing, Noise, Generator> make) {
        Optional<Double> low = entries.get(LOW);
        Optional<Double> high = entries.get(HIGH);
        if (low.isPresent() && high.isPresent() && !(low.get() < high.get())) {
            return entries.placeOf(HIGH).mismatch("a number greater than low");
        }
        if (!entries.areSound()) {
            return Optional.empty();
        }
        if (Double.isInfinite(high.get() - low.get())) {
            return entries.placeOf(HIGH).mismatch("a range that float64 holds");
        }
        EvenSpacing points = new EvenSpacing(entries.value(COUNT), low.get(), high.get());
        return Optional.of(generated(make.apply(points, noise(entries))));
    }

    /** No noise is one and the same, whatever its seed. */
    private static Noise noise(SectionValues entries) {
        double deviation = entries.get(NOISE).orElse(0.0);
        return deviation == 0 ? Noise.NONE : new Noise(deviation, entries.value(SEED));
    }
}
