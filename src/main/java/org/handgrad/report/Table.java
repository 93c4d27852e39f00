package org.handgrad.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A table as text that reads well on a terminal and is Markdown as it stands.
 *
 * @param header one title a column
 * @param numeric whether a column is aligned to the right
 * @param rows one cell a column
 */
public record Table(List<String> header, List<Boolean> numeric, List<List<String>> rows) {
    /** A row of dashes under the header, all cells padded to the width of their column. */
    public String toMarkdown() {
        StringBuilder text = new StringBuilder();
        line(text, header);
        List<String> rule = new ArrayList<>();
        for (int c = 0; c < header.size(); c++) {
            String dashes = "-".repeat(width(c));
            rule.add(numeric.get(c) ? dashes.substring(1) + ":" : dashes);
        }
        line(text, rule);
        rows.forEach(row -> line(text, row));
        return text.toString();
    }

    private void line(StringBuilder text, List<String> cells) {
        for (int c = 0; c < cells.size(); c++) {
            String cell = cells.get(c);
            String padding = " ".repeat(width(c) - length(cell));
            text.append("| ")
                    .append(numeric.get(c) ? padding + cell : cell + padding)
                    .append(' ');
        }
        text.append("|\n");
    }

    private int width(int column) {
        int widest = Math.max(3, length(header.get(column)));
        for (List<String> row : rows) {
            widest = Math.max(widest, length(row.get(column)));
        }
        return widest;
    }

    /** A cell that ends neither itself nor its line. */
    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\R", " ");
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    /** Collects columns that may be left out, and rows. */
    static final class Builder<T> {
        private final List<String> header = new ArrayList<>();
        private final List<Boolean> numeric = new ArrayList<>();
        private final List<Function<T, String>> cells = new ArrayList<>();

        Builder<T> text(String title, Function<T, String> cell) {
            return column(title, false, cell);
        }

        Builder<T> number(String title, Function<T, String> cell) {
            return column(title, true, cell);
        }

        private Builder<T> column(String title, boolean right, Function<T, String> cell) {
            header.add(title);
            numeric.add(right);
            cells.add(cell);
            return this;
        }

        Table rows(List<T> items) {
            List<List<String>> rows = new ArrayList<>();
            for (T item : items) {
                rows.add(cells.stream().map(cell -> cell(cell.apply(item))).toList());
            }
            return new Table(List.copyOf(header), List.copyOf(numeric), rows);
        }
    }
}
