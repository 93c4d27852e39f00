package org.handgrad.data.csv;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.handgrad.data.Task;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A column of labels, gathered row by row. */
final class LabelColumn implements TargetColumns {
    private static final int MOST_CLASSES = 1000;
    private static final int LISTED = 10;
    private static final Comparator<String> BY_CODE_POINTS =
            (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

    private final int column;
    private final String name;
    private final boolean zeroOrOne;
    private final CsvMistakes mistakes;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final IntStream.Builder rows = IntStream.builder();

    /**
     * @param column counted from 0
     * @param name what messages call it
     * @param zeroOrOne whether two classes become one column of y
     */
    LabelColumn(int column, String name, boolean zeroOrOne, CsvMistakes mistakes) {
        this.column = column;
        this.name = name;
        this.zeroOrOne = zeroOrOne;
        this.mistakes = mistakes;
    }

    @Override
    public void add(CsvRow row) {
        CsvField field = row.field(column);
        if (!field.isText()) {
            mistakes.add(row, column, "expected the name of a class, found " + field.shown());
        } else if (numbers.size() <= MOST_CLASSES) {
            rows.add(numbers.computeIfAbsent(field.value(), label -> numbers.size()));
            if (numbers.size() > MOST_CLASSES) {
                mistakes.add(
                        row,
                        column,
                        "column '%s' has more than %s classes (is it a quantity?)".formatted(name, MOST_CLASSES));
            }
        }
    }

    @Override
    public void checkAll(CsvRow first) {
        boolean right = zeroOrOne ? numbers.size() == 2 : numbers.size() >= 2;
        if (!right) {
            String found = numbers.keySet().stream().limit(LISTED).collect(Collectors.joining(", "));
            mistakes.add(
                    first,
                    column,
                    "expected two classes%s in column '%s', found %s: %s%s"
                            .formatted(
                                    zeroOrOne ? "" : " or more",
                                    name,
                                    numbers.size(),
                                    found,
                                    numbers.size() > LISTED ? ", …" : ""));
        }
        List<String> sorted = classes();
        for (int i = 1; i < sorted.size(); i++) {
            if (CsvNumber.parse(sorted.get(i - 1))
                    == CsvNumber.parse(sorted.get(i))) { // never so for what is no number
                mistakes.add(
                        first,
                        column,
                        "the classes '%s' and '%s' of column '%s' are one number written in two ways"
                                .formatted(sorted.get(i - 1), sorted.get(i), name));
            }
        }
    }

    /** The classes in an order that does not depend on the order of the rows. */
    @Override
    public Task task() {
        return new Task.Classification(classes());
    }

    @Override
    public INDArray matrix() {
        int[] places = places();
        if (zeroOrOne) {
            double[] values = Arrays.stream(places).asDoubleStream().toArray();
            return Nd4j.create(values, new long[] {places.length, 1}, DataType.DOUBLE);
        }
        INDArray y = Nd4j.zeros(DataType.DOUBLE, places.length, numbers.size());
        for (int i = 0; i < places.length; i++) {
            y.putScalar(i, places[i], 1);
        }
        return y;
    }

    /** By number if all labels are numbers, else by code points. */
    private List<String> classes() {
        boolean allNumbers = numbers.keySet().stream().allMatch(label -> Double.isFinite(CsvNumber.parse(label)));
        Comparator<String> order = allNumbers
                ? Comparator.comparingDouble(CsvNumber::parse).thenComparing(BY_CODE_POINTS)
                : BY_CODE_POINTS;
        return numbers.keySet().stream().sorted(order).toList();
    }

    /** The place of each row's class among the classes, counted from 0. */
    private int[] places() {
        List<String> sorted = classes();
        int[] places = numbers.keySet().stream().mapToInt(sorted::indexOf).toArray();
        return rows.build().map(number -> places[number]).toArray();
    }
}
