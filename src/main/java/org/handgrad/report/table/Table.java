package org.handgrad.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table of texts.
 *
 * @param header one title per column
 * @param numeric whether a column is aligned to the right
 * @param rows one cell per column
 */
public record Table(List<String> header, List<Boolean> numeric, List<List<String>> rows) {
    /** What Markdown would not show as it is; an underscore within a word is none. */
    private static final Pattern MARKUP = Pattern.compile("[|`*\\[<]|\\\\(?=\\p{Punct})|(?<!\\w)_|_(?!\\w)");

    /** The table as Markdown, padded so that it also reads well on a terminal. */
    public String toMarkdown() {
        return padded(rows.stream().map(Table::escaped).toList());
    }

    /** The same, with the first cell of each row as a link. */
    public String toMarkdown(UnaryOperator<String> targetOfFirst) {
        List<List<String>> linked = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>(escaped(row));
            cells.set(0, "[%s](%s)".formatted(cells.get(0), targetOfFirst.apply(row.get(0))));
            linked.add(cells);
        }
        return padded(linked);
    }

    private String padded(List<List<String>> cells) {
        List<String> titles = escaped(header);
        int[] widths = new int[titles.size()];
        for (int c = 0; c < widths.length; c++) {
            widths[c] = Math.max(3, length(titles.get(c)));
            for (List<String> row : cells) {
                widths[c] = Math.max(widths[c], length(row.get(c)));
            }
        }
        StringBuilder text = new StringBuilder();
        line(text, titles, widths);
        List<String> rule = new ArrayList<>();
        for (int c = 0; c < widths.length; c++) {
            String dashes = "-".repeat(widths[c]);
            rule.add(numeric.get(c) ? dashes.substring(1) + ":" : dashes);
        }
        line(text, rule, widths);
        cells.forEach(row -> line(text, row, widths));
        return text.toString();
    }

    /** The table as a LaTeX {@code tabular} with booktabs rules. */
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

    private void line(StringBuilder text, List<String> cells, int[] widths) {
        for (int c = 0; c < cells.size(); c++) {
            String padding = " ".repeat(widths[c] - length(cells.get(c)));
            text.append("| ")
                    .append(numeric.get(c) ? padding + cells.get(c) : cells.get(c) + padding)
                    .append(' ');
        }
        text.append("|\n");
    }

    /** Cells that end neither themselves nor their line, and read as they are: a class may be called {@code <b>} or {@code [a](b)}. */
    private static List<String> escaped(List<String> cells) {
        return cells.stream().map(Table::plain).toList();
    }

    /** A text as Markdown that reads as it is, in one line. */
    public static String plain(String text) {
        return MARKUP.matcher(text.replaceAll("\\R", " ")).replaceAll("\\\\$0");
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    /** Builds a table column by column. */
    public static final class Builder<T> {
        private final List<String> header = new ArrayList<>();
        private final List<Boolean> numeric = new ArrayList<>();
        private final List<Function<T, String>> cells = new ArrayList<>();

        /** Adds a left-aligned column. */
        public Builder<T> text(String title, Function<T, String> cell) {
            return column(title, false, cell);
        }

        /** Adds a right-aligned column. */
        public Builder<T> number(String title, Function<T, String> cell) {
            return column(title, true, cell);
        }

        private Builder<T> column(String title, boolean right, Function<T, String> cell) {
            header.add(title);
            numeric.add(right);
            cells.add(cell);
            return this;
        }

        /** The table with one row per item. */
        public Table rows(List<T> items) {
            List<List<String>> rows = new ArrayList<>();
            for (T item : items) {
                rows.add(cells.stream().map(cell -> cell.apply(item)).toList());
            }
            return new Table(List.copyOf(header), List.copyOf(numeric), rows);
        }
    }
}
