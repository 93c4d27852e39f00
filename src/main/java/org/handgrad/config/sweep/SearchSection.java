package org.handgrad.config.sweep;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.config.schema.ChoiceKind;
import org.handgrad.config.schema.EitherKind;
import org.handgrad.config.schema.IntegerKind;
import org.handgrad.config.schema.Key;
import org.handgrad.config.schema.Section;
import org.handgrad.config.schema.TextKind;
import org.handgrad.config.schema.ValueKind;

/** {@code search: grid}, {@code { random: 200 }}, {@code { sobol: 128 }}, {@code { halving: { trials: 81, keep: 1/3 } }}. */
public final class SearchSection {
    private static final Key<SweepSearch> RANDOM = Key.optional(
            "random",
            new IntegerKind(1, SweepSearch.MOST).as(trials -> (SweepSearch) new SweepSearch.Random(trials)),
            "So many combinations, drawn at random.");

    private static final Key<SweepSearch> SOBOL = Key.optional(
            "sobol",
            new IntegerKind(1, SweepSearch.MOST).as(trials -> (SweepSearch) new SweepSearch.Sobol(trials)),
            "So many combinations that fill the space evenly, by Sobol's sequence; powers of 2 fill it best.");

    private static final Key<Integer> TRIALS =
            Key.required("trials", new IntegerKind(2, SweepSearch.MOST), "How many combinations begin.");

    private static final Key<Double> KEEP =
            Key.required("keep", new FractionKind(), "Which part of them goes on at each stage.");

    private static final Key<String> ON =
            Key.required("on", new TextKind(), "The measure by which those are chosen that go on.");

    private static final Key<SweepSearch> HALVING = Key.optional(
            "halving",
            Section.of(
                    "halving",
                    "Successive halving: many combinations begin with few epochs, the best go on with more.",
                    List.of(TRIALS, KEEP, ON),
                    entries -> (SweepSearch)
                            new SweepSearch.Halving(entries.value(TRIALS), entries.value(KEEP), entries.value(ON))),
            "Many combinations with few epochs, few with all.");

    private static final List<Key<SweepSearch>> ALL = List.of(RANDOM, SOBOL, HALVING);

    private static final ValueKind<SweepSearch> KIND = EitherKind.wordOrMapping(
            new ChoiceKind<>(Map.of("grid", (SweepSearch) new SweepSearch.Grid())),
            Section.lenient(
                            "search",
                            "How the values of a sweep are combined.",
                            List.copyOf(ALL),
                            entries -> ALL.stream()
                                    .map(entries::get)
                                    .flatMap(Optional::stream)
                                    .findFirst())
                    .withOneOf(List.copyOf(ALL)));

    /** How the values of the axes are combined. */
    public static final Key<SweepSearch> SEARCH = Key.optional(
                    "search", KIND, "How the values of a sweep are combined.")
            .otherwise(new SweepSearch.Grid(), "grid, each value with each");

    private SearchSection() {}
}
