package org.handgrad.data.csv;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which columns of a file are used.
 *
 * @param names what every column of the file is called
 * @param inputs the places of the inputs, counted from 0
 * @param targets the places of the targets, counted from 0
 */
record ColumnSelection(List<String> names, List<Integer> inputs, List<Integer> targets) {
    /** Finds the columns of a format in the first row of a file; what is wrong is added to the mistakes. */
    static ColumnSelection find(CsvFormat format, CsvRow first, CsvMistakes mistakes) {
        ColumnFinder finder = new ColumnFinder(first, format.header(), mistakes);
        List<Integer> targets = finder.find(format.targets(), "target");
        List<Integer> inputs = format.inputs()
                .map(refs -> finder.find(refs, "input"))
                .orElseGet(() -> IntStream.range(0, first.size())
                        .filter(column -> !targets.contains(column))
                        .boxed()
                        .toList());
        if (inputs.isEmpty() && format.inputs().isEmpty()) {
            mistakes.add(first, 0, "expected a column beside the target, found none" + finder.delimiterHint());
        }
        for (int column : inputs) {
            if (targets.contains(column)) {
                mistakes.add(
                        first,
                        column,
                        "column '%s' is both target and input"
                                .formatted(finder.names().get(column)));
            }
        }
        return new ColumnSelection(finder.names(), inputs, targets);
    }
}
