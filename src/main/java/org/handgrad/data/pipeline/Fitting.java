package org.handgrad.data.pipeline;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Median;
import org.handgrad.data.column.CellKind;
import org.handgrad.data.column.TableColumn;
import org.handgrad.data.text.NumberStyle;

/**
 * Makes an encoder of what the training rows of a column are.
 *
 * @param numbers how numbers are written
 * @param otherwise how columns are scaled that do not say it
 * @param rows the training rows
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Fitting(NumberStyle numbers, Scale otherwise, int[] rows) {
    private static final Comparator<String> BY_CODE_POINTS =
            (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

    Encoder encoder(TableColumn column, Treatment.Use use) {
        MissingRule missing = use.missing();
        if (use instanceof Treatment.Category) {
            return ofCategory((TableColumn.Words) column, missing);
        }
        CellKind.Numeric cells = (CellKind.Numeric) use.cells(numbers);
        OptionalDouble fill = fill((TableColumn.Numbers) column, missing.fill(), cells);
        if (use instanceof Treatment.Date date) {
            return new Encoder.OfDate(
                    column.name(),
                    missing.missingWords(),
                    date.form(),
                    date.parts(),
                    fill,
                    missing.indicator(),
                    date.scale().orElse(otherwise));
        }
        return new Encoder.OfNumber(
                column.name(), cells, missing.missingWords(), fill, missing.indicator(), scale(use));
    }

    private Scale scale(Treatment.Use use) {
        if (use instanceof Treatment.Quantity number) {
            return number.scale().orElse(otherwise);
        }
        return use instanceof Treatment.Ordinal ordinal ? ordinal.scale().orElse(otherwise) : Scale.NONE;
    }

    private Encoder ofCategory(TableColumn.Words column, MissingRule missing) {
        Map<String, Long> counts = Arrays.stream(rows)
                .filter(row -> !column.isMissing(row))
                .mapToObj(row -> column.words().get(column.codes()[row]))
                .collect(Collectors.groupingBy(
                        Function.identity(), () -> new TreeMap<>(BY_CODE_POINTS), Collectors.counting()));
        List<String> categories = List.copyOf(counts.keySet());
        Optional<String> fill = Optional.empty();
        if (missing.fill() instanceof Replacement.Mode) {
            fill = mostFrequent(counts);
        } else if (missing.fill() instanceof Replacement.Value value) {
            fill = Optional.of(value.text());
        }
        return new Encoder.OfCategory(
                column.name(),
                missing.missingWords(),
                categories,
                fill,
                missing.fill() instanceof Replacement.OwnCategory,
                missing.indicator());
    }

    /** The first of those that come most often. */
    private static <T> Optional<T> mostFrequent(Map<T, Long> counts) {
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What takes the place of a missing number; 0 if no training row has one. */
    private OptionalDouble fill(TableColumn.Numbers column, Replacement fill, CellKind.Numeric cells) {
        double[] known = IntStream.of(rows)
                .mapToDouble(row -> column.values()[row])
                .filter(value -> !Double.isNaN(value))
                .toArray();
        if (fill instanceof Replacement.Refuse
                || fill instanceof Replacement.DropRow
                || fill instanceof Replacement.OwnCategory) {
            return OptionalDouble.empty();
        }
        if (fill instanceof Replacement.Value value) {
            return OptionalDouble.of(cells.parse(value.text()));
        }
        if (known.length == 0) {
            return OptionalDouble.of(0);
        }
        if (fill instanceof Replacement.Mean) {
            return OptionalDouble.of(Mean.of(known).getAsDouble());
        }
        if (fill instanceof Replacement.Median) {
            double median = Median.withDefaults().evaluate(known);
            return OptionalDouble.of(cells instanceof CellKind.Ranks ? Math.floor(median) : median);
        }
        Map<Double, Long> counts = Arrays.stream(known)
                .boxed()
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return OptionalDouble.of(mostFrequent(counts).orElseThrow());
    }
}
