package org.handgrad.config;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.handgrad.config.schema.ChoiceKind;
import org.handgrad.config.schema.EitherKind;
import org.handgrad.config.schema.IntegerKind;
import org.handgrad.config.schema.Key;
import org.handgrad.config.schema.ListKind;
import org.handgrad.config.schema.NumberKind;
import org.handgrad.config.schema.Section;
import org.handgrad.config.schema.SectionValues;
import org.handgrad.config.schema.ValueKind;
import org.handgrad.config.schema.Variants;
import org.handgrad.model.Schedule;

/** {@code learning-rate: 0.1}, or {@code learning-rate: { exponential: { initial: 0.1, gamma: 0.99 } }}. */
final class ScheduleSection {
    private static final ValueKind<Integer> COUNT = new IntegerKind(1, 1_000_000_000);

    private static final Key<Double> INITIAL =
            Key.required("initial", NumberKind.POSITIVE, "The value of the first step, r₀.");
    private static final Key<Double> GAMMA = Key.required("gamma", NumberKind.ANY, "How fast it changes, γ.");
    private static final Key<Double> POWER =
            Key.optional("power", NumberKind.POSITIVE, "The power, p.").otherwise(1.0, "1");
    private static final Key<Double> FACTOR =
            Key.required("factor", NumberKind.POSITIVE, "What it is multiplied with, γ.");
    private static final Key<Double> SCALE =
            Key.required("scale", NumberKind.POSITIVE, "The height of the sigmoid, c.");
    private static final Key<Integer> MIDDLE = Key.required("middle", COUNT, "Where the sigmoid is half of it, m.");
    private static final Key<Integer> LAST = Key.required("last", COUNT, "From where on it is 0, T.");
    private static final Key<Integer> EVERY = Key.required("every", COUNT, "After how many it changes, s.");
    private static final Key<Double> LARGEST = Key.required("largest", NumberKind.POSITIVE, "The top, R.");
    private static final Key<Integer> LENGTH =
            Key.required("length", new IntegerKind(4, 1_000_000_000), "How long a cycle is, T.");
    private static final Key<Double> FIRST = Key.required("first", NumberKind.POSITIVE, "The first value.");

    private static final Key<Schedule.Counts> BY = Key.optional(
                    "by", ChoiceKind.of(Schedule.Counts.values()), "What is counted, i.")
            .otherwise(Schedule.Counts.STEPS, "steps");

    /** From where on there is another value. */
    private record Change(int from, double value) {}

    private static final Key<Integer> FROM = Key.required("from", COUNT, "From where on.");
    private static final Key<Double> VALUE = Key.required("value", NumberKind.POSITIVE, "Which value.");

    private static final Key<List<Change>> THEN = Key.required(
            "then",
            ListKind.of(Section.of(
                    "then",
                    "An element of the list: another value.",
                    List.of(FROM, VALUE),
                    entries -> new Change(entries.value(FROM), entries.value(VALUE)))),
            "The other values.");

    private static final Variants<Schedule> PLAIN = new Variants<>(List.of(
            schedule(
                    "exponential",
                    "r₀ γⁱ",
                    List.of(INITIAL, FACTOR, BY),
                    entries ->
                            new Schedule.Exponential(entries.value(INITIAL), entries.value(FACTOR), entries.value(BY))),
            schedule(
                    "inverse",
                    "r₀ / (1 + γ i)ᵖ",
                    List.of(INITIAL, FACTOR, POWER, BY),
                    entries -> new Schedule.Inverse(
                            entries.value(INITIAL), entries.value(FACTOR), entries.value(POWER), entries.value(BY))),
            schedule(
                    "polynomial",
                    "r₀ (1 − i/T)ᵖ, and 0 from T on",
                    List.of(INITIAL, POWER, LAST, BY),
                    entries -> new Schedule.Polynomial(
                            entries.value(INITIAL), entries.value(POWER), entries.value(LAST), entries.value(BY))),
            schedule(
                    "sigmoid",
                    "c / (1 + e^(−γ (i − m)))",
                    List.of(SCALE, GAMMA, MIDDLE, BY),
                    entries -> new Schedule.Sigmoid(
                            entries.value(SCALE), entries.value(GAMMA), entries.value(MIDDLE), entries.value(BY))),
            schedule(
                    "step",
                    "r₀ γ^⌊i/s⌋",
                    List.of(INITIAL, FACTOR, EVERY, BY),
                    entries -> new Schedule.Step(
                            entries.value(INITIAL), entries.value(FACTOR), entries.value(EVERY), entries.value(BY))),
            schedule("listed", "Values one by one", List.of(FIRST, THEN, BY), ScheduleSection::listed),
            schedule(
                    "cycle",
                    "A line up to R and down again, and a decay by γ for the last tenth",
                    List.of(INITIAL, LARGEST, LENGTH, FACTOR, BY),
                    entries -> new Schedule.Cycle(
                            entries.value(INITIAL),
                            entries.value(LARGEST),
                            entries.value(LENGTH),
                            entries.value(LENGTH) / 10,
                            entries.value(FACTOR),
                            entries.value(BY)))));

    private static final Key<Schedule> BASE =
            Key.required("base", withOneOf("base", PLAIN), "What is approached: a number, or a schedule.");
    private static final Key<Integer> STEPS = Key.required("steps", COUNT, "After how many steps it is reached.");

    private static final Variants<Schedule> ALL = PLAIN.and(schedule(
            "ramp",
            "A line up to another schedule",
            List.of(BASE, STEPS),
            entries -> new Schedule.Ramp(entries.value(BASE), entries.value(STEPS))));

    /** A rate: a number, or a schedule. */
    static final ValueKind<Schedule> RATE = withOneOf("learning-rate", ALL);

    /** A momentum: a number below 1, or a schedule. */
    static final ValueKind<Schedule> MOMENTUM =
            EitherKind.wordOrMapping(NumberKind.DECAY.as(Schedule.Fixed::new), mapping("momentum", ALL));

    private ScheduleSection() {}

    private static Key<Schedule> schedule(
            String name, String formula, List<Key<?>> keys, Function<SectionValues, Schedule> make) {
        return Variants.variant(name, formula + ".", keys, make);
    }

    private static ValueKind<Schedule> withOneOf(String title, Variants<Schedule> variants) {
        return EitherKind.wordOrMapping(NumberKind.POSITIVE.as(Schedule.Fixed::new), mapping(title, variants));
    }

    private static Section<Schedule> mapping(String title, Variants<Schedule> variants) {
        return variants.one(title, "How the value changes; i counts steps or epochs, from 0.");
    }

    private static Schedule listed(SectionValues entries) {
        TreeMap<Integer, Double> values = new TreeMap<>();
        values.put(0, entries.value(FIRST));
        entries.value(THEN).forEach(change -> values.put(change.from(), change.value()));
        return new Schedule.Listed(values, entries.value(BY));
    }
}
