package org.handgrad.notation.note;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells code from text in Markdown. */
final class MarkdownBlocks {
    private static final Pattern FENCE =
            Pattern.compile("^[ >\\t]*(?:[-*+]\\s+|\\d+[.)]\\s+)?(`{3,}|~{3,})\\s*([^`]*)$");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?(?:-->|\\z)");
    private static final Pattern ESCAPED_DOLLAR = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\\\$");

    private static final Pattern BLANK_LINE = Pattern.compile("\\R[ \\t]*\\R");
    private static final int LONGEST_CODE = 1000;

    private final String text;
    private final Lines lines;
    private final Blanking blanking;
    private final List<int[]> fences = new ArrayList<>();

    MarkdownBlocks(String text, Lines lines) {
        this.text = text;
        this.lines = lines;
        this.blanking = new Blanking(text);
        fences();
        blanking.all(COMMENT);
        inlineCode();
        blanking.all(ESCAPED_DOLLAR);
    }

    String withoutCode() {
        return blanking.text();
    }

    /** What is fenced as mathematics. */
    List<Equation> formulas(Headings headings) {
        return fences.stream()
                .filter(fence -> !text.substring(fence[0], fence[1]).isBlank())
                .map(fence -> Equation.of(text.substring(fence[0], fence[1]), fence[0], true, headings.above(fence[0])))
                .toList();
    }

    private void fences() {
        for (int i = 0; i < lines.count(); i++) {
            Matcher opening = FENCE.matcher(lines.line(i));
            if (opening.matches()) {
                int end = closing(opening.group(1), i + 1);
                if (opening.group(2).strip().equalsIgnoreCase("math")) {
                    fences.add(new int[] {lines.start(i + 1), lines.start(end)});
                }
                blanking.range(lines.start(i), lines.start(end + 1));
                i = end;
            }
        }
    }

    private int closing(String fence, int from) {
        for (int i = from; i < lines.count(); i++) {
            String line = lines.line(i).replaceAll("^[ >\\t]+", "").stripTrailing();
            if (line.startsWith(fence) && line.chars().allMatch(c -> c == fence.charAt(0))) {
                return i;
            }
        }
        return lines.count();
    }

    /** Between equal runs of backticks in one paragraph; but {@code $`x`$} is mathematics. */
    private void inlineCode() {
        String plain = blanking.text();
        int open = plain.indexOf('`');
        while (open >= 0) {
            int count = run(plain, open);
            int close = sameRun(plain, open + count, count);
            if (close < 0 || isParagraphEnd(plain, open, close)) {
                open = plain.indexOf('`', open + count);
            } else {
                int end = close + count;
                if (open > 0 && plain.charAt(open - 1) == '$' && plain.startsWith("$", end)) {
                    blanking.range(open, open + count).range(close, end);
                } else {
                    blanking.range(open, end);
                }
                open = plain.indexOf('`', end);
            }
        }
    }

    /** The next run of so many backticks; negative if there is none near. */
    private static int sameRun(String text, int from, int count) {
        int close = text.indexOf('`', from);
        while (close >= 0 && run(text, close) != count) {
            close = text.indexOf('`', close + run(text, close));
        }
        return close - from < LONGEST_CODE ? close : -1;
    }

    private static boolean isParagraphEnd(String text, int from, int to) {
        return BLANK_LINE.matcher(text.substring(from, to)).find();
    }

    private static int run(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) == '`') {
            end++;
        }
        return end - from;
    }
}
