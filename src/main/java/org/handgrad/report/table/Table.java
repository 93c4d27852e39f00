package org.handgrad.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table of texts.
 *
 * @param header one title a column
 * @param numeric whether a column is aligned to the right
 * @param rows one cell a column
 */
public record Table(List<String> header, List<Boolean> numeric, List<List<String>> rows) {
    /** Markdown that reads well on a terminal as it stands: all cells are padded to the width of their column. */
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

    /** A {@code tabular} with the rules of the booktabs package, to be put into a paper's own {@code table}. */
    public String toLatex() {
        StringBuilder text = new StringBuilder("\\begin{tabular}{");
        numeric.forEach(right -> text.append(right ? 'r' : 'l'));
        text.append("}\n\\toprule\n").append(latexRow(header)).append("\\midrule\n");
        rows.forEach(row -> text.append(latexRow(row)));
        return text.append("\\bottomrule\n\\end{tabular}\n").toString();
    }

    private static String latexRow(List<String> cells) {
        return cells.stream().map(Latex::text).collect(Collectors.joining(" & ", "", " \\\\\n"));
    }

    private void line(StringBuilder text, List<String> cells) {
        for (int c = 0; c < cells.size(); c++) {
            String cell = cell(cells.get(c));
            String padding = " ".repeat(width(c) - length(cell));
            text.append("| ")
                    .append(numeric.get(c) ? padding + cell : cell + padding)
                    .append(' ');
        }
        text.append("|\n");
    }

    private int width(int column) {
        int widest = Math.max(3, length(cell(header.get(column))));
        for (List<String> row : rows) {
            widest = Math.max(widest, length(cell(row.get(column))));
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
    public static final class Builder<T> {
        private final List<String> header = new ArrayList<>();
        private final List<Boolean> numeric = new ArrayList<>();
        private final List<Function<T, String>> cells = new ArrayList<>();

        /** A column of texts. */
        public Builder<T> text(String title, Function<T, String> cell) {
            return column(title, false, cell);
        }

        /** A column that is aligned to the right. */
        public Builder<T> number(String title, Function<T, String> cell) {
            return column(title, true, cell);
        }

        private Builder<T> column(String title, boolean right, Function<T, String> cell) {
            header.add(title);
            numeric.add(right);
            cells.add(cell);
            return this;
        }

        /** The table with one row an item. */
        public Table rows(List<T> items) {
            List<List<String>> rows = new ArrayList<>();
            for (T item : items) {
                rows.add(cells.stream().map(cell -> cell.apply(item)).toList());
            }
            return new Table(List.copyOf(header), List.copyOf(numeric), rows);
        }
    }
}
