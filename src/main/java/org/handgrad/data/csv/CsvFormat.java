package org.handgrad.data.csv;

import java.util.List;
import java.util.Optional;

/**
 * What stands where in a CSV file. Files are UTF-8, or what their byte-order mark says; a field with delimiters, line ends or
 * quotes in it stands between {@code "} and {@code "}, and a quote inside it is written twice.
 *
 * @param delimiter between two fields
 * @param header whether the first line names the columns
 * @param targets the columns that are to be learnt; none if the file is only predicted from
 * @param inputs the columns that are predicted from, in this order; empty means all that are not targets
 * @param targetKind what the targets mean
 * @param missing what is done about missing values
 */
public record CsvFormat(
        char delimiter,
        boolean header,
        List<ColumnRef> targets,
        Optional<List<ColumnRef>> inputs,
        TargetKind targetKind,
        MissingValues missing) {
    /**
     * Checks that the parts fit together.
     *
     * @throws IllegalArgumentException if the delimiter is a quote or a line end, there are neither targets nor inputs, the
     *     list of inputs is empty, or there are several columns of labels
     */
    public CsvFormat {
        targets = List.copyOf(targets);
        inputs = inputs.map(List::copyOf);
        if ("\"\r\n".indexOf(delimiter) >= 0) {
            throw new IllegalArgumentException("the delimiter must not be a quote or a line end");
        }
        if (targets.isEmpty() && inputs.isEmpty()) {
            throw new IllegalArgumentException(
                    "a CSV file needs a target column, or named input columns to predict from");
        }
        if (inputs.isPresent() && inputs.get().isEmpty()) {
            throw new IllegalArgumentException("a CSV file needs at least one input column");
        }
        if (targetKind.labels() && targets.size() > 1) {
            throw new IllegalArgumentException(
                    "a classification has one target column, not %s".formatted(targets.size()));
        }
    }

    /** Commas, a header, and all columns but this one as inputs; missing values are refused. */
    public static CsvFormat withHeader(String target, TargetKind targetKind) {
        return new CsvFormat(
                ',', true, List.of(new ColumnRef.Named(target)), Optional.empty(), targetKind, MissingValues.REFUSE);
    }

    /** The same file, of which only these columns matter; no row is dropped. */
    CsvFormat inputsOnly(List<String> features) {
        List<ColumnRef> columns =
                features.stream().<ColumnRef>map(ColumnRef.Named::new).toList();
        return new CsvFormat(delimiter, header, List.of(), Optional.of(columns), targetKind, MissingValues.REFUSE);
    }

    /** What messages call a delimiter. */
    static String shown(char delimiter) {
        return switch (delimiter) {
            case '\t' -> "a tab";
            case ' ' -> "a space";
            default -> "'" + delimiter + "'";
        };
    }
}
