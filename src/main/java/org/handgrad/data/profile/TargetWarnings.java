package org.handgrad.data.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.handgrad.data.column.TableColumn;
import org.handgrad.data.pipeline.TableSamples;
import org.handgrad.data.pipeline.TargetKind;

/** What a user should know of the target, and of columns that give it away. */
final class TargetWarnings {
    private static final int FEW_ROWS = 20;
    private static final int UNEQUAL = 10;
    private static final int FEW_NUMBERS = 20;
    private static final int MANY_CLASSES = 50;

    private TargetWarnings() {}

    static List<String> of(TableProfile profile, TableSamples samples, int inputs) {
        List<String> warnings = new ArrayList<>();
        ColumnProfile target = profile.targetColumn();
        if (samples.size() < inputs) {
            warnings.add("there are fewer rows (%s) than inputs (%s): a model can learn them by heart"
                    .formatted(samples.size(), inputs));
        }
        if (profile.task() == TargetKind.NUMBERS) {
            if (target.cells().allWhole() && target.cells().distinct() <= FEW_NUMBERS) {
                warnings.add("the target has %s different whole numbers; if they are classes, say --task classification"
                        .formatted(target.cells().distinct()));
            }
        } else {
            classes(target, samples, warnings);
        }
        for (TableColumn column : samples.table().columns()) {
            if (!column.name().equals(target.name())
                    && givesAway(column, samples.table().column(target.name()))) {
                warnings.add(
                        "'%s' gives the target away: its value tells it for every row; if it is known only afterwards, --drop it"
                                .formatted(column.name()));
            }
        }
        return warnings;
    }

    private static void classes(ColumnProfile target, TableSamples samples, List<String> warnings) {
        if (target.cells().allNumbers() && target.cells().distinct() > 2) {
            warnings.add(
                    "the target's whole numbers are taken for classes; if they are quantities, say --task regression");
        }
        TableColumn.Words words = (TableColumn.Words) samples.table().column(target.name());
        int[] counts = new int[words.words().size()];
        IntStream.of(words.codes()).forEach(code -> counts[code]++);
        int least = IntStream.range(0, counts.length)
                .boxed()
                .min((a, b) -> counts[a] - counts[b])
                .orElse(0);
        int most = IntStream.of(counts).max().orElse(0);
        if (most >= UNEQUAL * counts[least] && samples.size() >= FEW_ROWS) {
            warnings.add("the classes are very unequal: '%s' has %s of %s rows; accuracy says little about it"
                    .formatted(words.words().get(least), counts[least], samples.size()));
        }
        if (counts.length > MANY_CLASSES) {
            warnings.add("the target has %s classes".formatted(counts.length));
        }
    }

    /** Whether every value of a column comes with one value of the target, and not because every value is different. */
    private static boolean givesAway(TableColumn column, TableColumn target) {
        if (column.size() < FEW_ROWS / 2) {
            return false;
        }
        if (target instanceof TableColumn.Words classes) {
            return column instanceof TableColumn.Words words ? determines(words, classes) : separates(column, classes);
        }
        return column instanceof TableColumn.Numbers numbers
                && Math.abs(correlation(numbers.values(), ((TableColumn.Numbers) target).values())) > 1 - 1e-9;
    }

    private static boolean determines(TableColumn.Words words, TableColumn.Words classes) {
        int[] seen = new int[words.words().size()];
        for (int row = 0; row < words.size(); row++) {
            int code = words.codes()[row];
            if (code < 0) {
                continue;
            }
            int found = classes.codes()[row] + 1;
            if (seen[code] != 0 && seen[code] != found) {
                return false;
            }
            seen[code] = found;
        }
        return words.words().size() * 3 <= words.size();
    }

    /** Whether the rows in the order of a column of numbers have each class in one piece. */
    private static boolean separates(TableColumn column, TableColumn.Words classes) {
        double[] values = ((TableColumn.Numbers) column).values();
        Map<Double, Integer> byValue = new HashMap<>();
        for (int row = 0; row < values.length; row++) {
            Integer before = byValue.putIfAbsent(values[row], classes.codes()[row]);
            if (before != null && before != classes.codes()[row]) {
                return false;
            }
        }
        int[] inOrder = byValue.entrySet().stream()
                .filter(entry -> !entry.getKey().isNaN())
                .sorted(Map.Entry.comparingByKey())
                .mapToInt(Map.Entry::getValue)
                .toArray();
        long changes = IntStream.range(1, inOrder.length)
                .filter(i -> inOrder[i] != inOrder[i - 1])
                .count();
        return changes == classes.words().size() - 1L;
    }

    private static double correlation(double[] x, double[] y) {
        int[] rows = IntStream.range(0, x.length)
                .filter(row -> !Double.isNaN(x[row]) && !Double.isNaN(y[row]))
                .toArray();
        double meanX = IntStream.of(rows).mapToDouble(row -> x[row]).average().orElse(0);
        double meanY = IntStream.of(rows).mapToDouble(row -> y[row]).average().orElse(0);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int row : rows) {
            xy += (x[row] - meanX) * (y[row] - meanY);
            xx += (x[row] - meanX) * (x[row] - meanX);
            yy += (y[row] - meanY) * (y[row] - meanY);
        }
        return xx == 0 || yy == 0 ? 0 : xy / Math.sqrt(xx * yy);
    }
}
