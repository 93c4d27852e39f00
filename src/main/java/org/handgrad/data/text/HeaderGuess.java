package org.handgrad.data.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Whether the first row of an unknown table names its columns. */
final class HeaderGuess {
    private HeaderGuess() {}

    /**
     * It does if it has fewer numbers than the rows below, or if none of its words is a value further down its column. Numbers
     * are names if they count the columns.
     */
    static boolean isHeader(List<Row> rows) {
        if (rows.size() < 2) {
            return !rows.isEmpty() && rows.get(0).fields().stream().noneMatch(HeaderGuess::isNumber);
        }
        Row first = rows.get(0);
        List<Row> below = rows.subList(1, rows.size());
        if (countsColumns(first)) {
            return true;
        }
        if (first.fields().stream().anyMatch(field -> isNumber(field) || isMissing(field))) {
            return false;
        }
        boolean numbersBelow = IntStream.range(0, first.size())
                .anyMatch(column -> below.stream()
                        .filter(row -> column < row.size())
                        .limit(20)
                        .allMatch(row -> isNumber(row.field(column))
                                || row.field(column).value().isEmpty()));
        return numbersBelow || !comesAgain(first, below);
    }

    private static boolean isNumber(Field field) {
        return NumberStyleGuess.isNumber(field.value());
    }

    private static boolean isMissing(Field field) {
        return field.value().equals("?")
                || field.value().equals("NA")
                || field.value().equals("NaN");
    }

    /** 0, 1, 2 … or 1, 2, 3 …, perhaps with words before or behind. */
    private static boolean countsColumns(Row first) {
        List<Double> numbers = first.fields().stream()
                .filter(HeaderGuess::isNumber)
                .map(field -> NumberStyle.PLAIN.parse(field.value()))
                .toList();
        return numbers.size() >= 4
                && numbers.size() >= first.size() - 2
                && numbers.get(0) <= 1
                && IntStream.range(1, numbers.size()).allMatch(i -> numbers.get(i) == numbers.get(i - 1) + 1);
    }

    /** Whether a tenth of the first row's words are values below. */
    private static boolean comesAgain(Row first, List<Row> below) {
        int again = 0;
        for (int column = 0; column < first.size(); column++) {
            Set<String> values = new HashSet<>();
            for (Row row : below) {
                if (column < row.size()) {
                    values.add(row.field(column).value());
                }
            }
            again += values.contains(first.field(column).value()) ? 1 : 0;
        }
        return again * 10 >= first.size();
    }
}
