package org.handgrad.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handgrad.config.schema.BooleanKind;
import org.handgrad.config.schema.ChoiceKind;
import org.handgrad.config.schema.Key;
import org.handgrad.config.schema.Section;
import org.handgrad.config.schema.SectionValues;
import org.handgrad.data.BundledTable;
import org.handgrad.data.source.DataSource;
import org.handgrad.data.split.Split;

/** {@code data: { bundled: iris, split: { test: 0.2 } }}. */
final class DataSection {
    private static final Key<ParsedSource> BUNDLED = Key.optional(
            "bundled",
            ChoiceKind.of(BundledTable.values()).as(table -> ParsedSource.independent(new DataSource.Bundled(table))),
            "A bundled data set: 150 flowers of three species, or 1,797 images of ten digits.");

    private static final List<Key<ParsedSource>> SOURCES = List.of(
            PointsSection.POINTS,
            CsvSection.CSV,
            BUNDLED,
            GeneratedSections.LINE,
            GeneratedSections.SINE,
            GeneratedSections.GATES,
            GeneratedSections.ADDER,
            GeneratedSections.SPIRALS);

    private static final Key<Boolean> STANDARDIZE = Key.optional(
                    "standardize",
                    new BooleanKind(),
                    "Scales each input to mean 0 and standard deviation 1, as measured on the training part.")
            .otherwise(false, "false");

    static final Key<ParsedData> DATA = Key.required(
            "data",
            Section.lenient(
                            "data",
                            "The samples and their preparation. Give exactly one source.",
                            Stream.concat(SOURCES.stream(), Stream.of(STANDARDIZE, SplitSection.SPLIT))
                                    .toList(),
                            DataSection::draft)
                    .withOneOf(List.copyOf(SOURCES)),
            "The samples.");

    private DataSection() {}

    /** The data of the only source that is given; what else is wrong does not keep them from being read and checked. */
    private static Optional<ParsedData> draft(SectionValues entries) {
        List<Key<ParsedSource>> given = SOURCES.stream()
                .filter(key -> entries.names().contains(key.name()))
                .toList();
        if (given.size() != 1) {
            return Optional.empty();
        }
        return entries.get(given.get(0))
                .map(source -> new ParsedData(
                        source,
                        entries.get(SplitSection.SPLIT).orElse(Split.NONE),
                        entries.get(STANDARDIZE).orElse(false),
                        entries.place(),
                        entries.placeOf(given.get(0)),
                        entries.placeOf(SplitSection.SPLIT)));
    }
}
