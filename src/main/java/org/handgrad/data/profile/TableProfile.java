package org.handgrad.data.profile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.handgrad.data.column.ColumnRef;
import org.handgrad.data.column.Header;
import org.handgrad.data.column.Mistakes;
import org.handgrad.data.pipeline.MissingRule;
import org.handgrad.data.pipeline.Replacement;
import org.handgrad.data.pipeline.Scale;
import org.handgrad.data.pipeline.TableFormat;
import org.handgrad.data.pipeline.TableSamples;
import org.handgrad.data.pipeline.Target;
import org.handgrad.data.pipeline.TargetKind;
import org.handgrad.data.pipeline.Treatment;
import org.handgrad.data.text.DialectGuess;

/**
 * What an unknown table holds.
 *
 * @param file the table
 * @param dialect how it is written
 * @param rows how many there are below the header
 * @param ragged how many of them have another number of fields than most
 * @param columns in their order, the target among them
 * @param target the place of the target, counted from 0
 * @param targetReason why it is the target
 * @param task what the target means
 */
public record TableProfile(
        Path file,
        DialectGuess dialect,
        int rows,
        int ragged,
        List<ColumnProfile> columns,
        int target,
        String targetReason,
        TargetKind task) {
    public TableProfile {
        columns = List.copyOf(columns);
    }

    /**
     * Looks at all rows of a file.
     *
     * @throws org.handgrad.data.DataException if it cannot be read, or is no table, or there is no column that a wish is about
     */
    public static TableProfile of(Path file, Wishes wishes) {
        DialectGuess dialect = DialectGuess.of(file);
        TableCount count = TableCount.of(file, dialect);
        Mistakes mistakes = new Mistakes(file.toString());
        Header header = count.header();
        Map<Integer, ProfiledKind> kinds = new HashMap<>();
        wishes.kinds().forEach((ref, kind) -> kinds.put(header.place(ref, mistakes), kind));
        wishes.dropped().forEach(ref -> kinds.put(header.place(ref, mistakes), ProfiledKind.DROPPED));
        int wished = wishes.target().map(ref -> header.place(ref, mistakes)).orElse(-1);
        mistakes.requireNone();
        List<ColumnProfile> columns = new ArrayList<>();
        for (int place = 0; place < header.width(); place++) {
            ColumnStatistics cells = count.columns().get(place);
            KindGuess guess = KindGuess.of(header.names().get(place), place, cells);
            columns.add(
                    kinds.containsKey(place)
                            ? wished(header.names().get(place), place, cells, kinds.get(place))
                            : new ColumnProfile(header.names().get(place), place, cells, guess.kind(), guess.reason()));
        }
        TargetGuess target =
                wishes.target().isPresent() ? new TargetGuess(wished, "--target says so") : TargetGuess.of(columns);
        TargetKind task = TargetGuess.task(columns.get(target.place()), wishes.task());
        return new TableProfile(
                file, dialect, count.rows(), count.ragged(), columns, target.place(), target.reason(), task);
    }

    private static ColumnProfile wished(String name, int place, ColumnStatistics cells, ProfiledKind kind) {
        boolean noDate = kind == ProfiledKind.DATE && !cells.dates().found();
        return new ColumnProfile(
                name,
                place,
                cells,
                noDate ? ProfiledKind.CATEGORY : kind,
                noDate
                        ? "no form of dates fits all values"
                        : kind == ProfiledKind.DROPPED ? "--drop says so" : "--kind says so");
    }

    /** The column that is to be predicted. */
    public ColumnProfile targetColumn() {
        return columns.get(target);
    }

    /** The columns that are not. */
    public List<ColumnProfile> others() {
        return columns.stream().filter(column -> column.place() != target).toList();
    }

    /** How the table is to be read. */
    public TableFormat format() {
        Map<ColumnRef, Treatment> treatments = new LinkedHashMap<>();
        others().forEach(column -> treatments.put(new ColumnRef.Named(column.name()), column.treatment()));
        ColumnProfile column = targetColumn();
        boolean quantity = task == TargetKind.NUMBERS;
        List<String> words = quantity ? numberWords(column) : List.of();
        boolean holes = column.cells().missing() > 0 || !words.isEmpty();
        MissingRule missing =
                new MissingRule(holes ? new Replacement.DropRow() : new Replacement.Refuse(), false, words);
        return new TableFormat(
                dialect.dialect(),
                dialect.numbers(),
                ragged > 0,
                new Target(
                        List.of(new ColumnRef.Named(column.name())),
                        task,
                        missing,
                        quantity ? Scale.STANDARD : Scale.NONE),
                treatments,
                new Treatment.Drop());
    }

    private static List<String> numberWords(ColumnProfile column) {
        return Stream.concat(column.cells().otherWords().stream(), column.cells().sentinels().suspected().stream())
                .distinct()
                .toList();
    }

    /** What a user should look at, in a sentence each; the table was read by {@link #format()}. */
    public List<String> warnings(TableSamples samples, int inputs) {
        List<String> warnings = new ArrayList<>();
        others().forEach(column -> warnings.addAll(column.warnings()));
        warnings.addAll(TargetWarnings.of(this, samples, inputs));
        warnings.addAll(samples.remarks());
        return warnings;
    }
}
