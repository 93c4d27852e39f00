package org.handgrad.notation.note;

import java.util.Optional;

/**
 * The block between two lines of dashes at the start of a note, which says things beside it in YAML. In LaTeX each of its
 * lines is a comment; in reStructuredText it is one comment, {@code ..} and an indented block.
 */
public final class FrontMatter {
    private static final String LINE = "---";

    private FrontMatter() {}

    /** The YAML, each character where it is in the note; the lines of dashes and the signs of comments are blanked. */
    public static Optional<String> of(String source, String text) {
        Lines lines = new Lines(text);
        int first = first(source, lines);
        int end = end(source, lines, first);
        if (end < 0) {
            return Optional.empty();
        }
        StringBuilder yaml = new StringBuilder();
        for (int i = 0; i < end; i++) {
            String content = content(source, lines.line(i));
            yaml.append(i <= first ? "" : content).append('\n');
        }
        return Optional.of(yaml.toString());
    }

    /** The text with blanks in the place of the block. */
    static String blanked(String source, String text) {
        Lines lines = new Lines(text);
        int end = end(source, lines, first(source, lines));
        return end < 0
                ? text
                : new Blanking(text).range(0, lines.start(end + 1)).text();
    }

    /** The line that may open the block. */
    private static int first(String source, Lines lines) {
        return isRestructured(source) && lines.line(0).strip().equals("..") ? 1 : 0;
    }

    /** The line that closes the block; negative if there is none. */
    private static int end(String source, Lines lines, int first) {
        if (first >= lines.count() || !isDashes(source, lines.line(first))) {
            return -1;
        }
        for (int i = first + 1; i < lines.count(); i++) {
            if (isDashes(source, lines.line(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isDashes(String source, String line) {
        boolean comment = !isLatex(source) || line.startsWith("%");
        return comment && content(source, line).strip().equals(LINE);
    }

    /** A line without the sign of a comment. */
    private static String content(String source, String line) {
        if (isLatex(source)) {
            return line.replaceFirst("^%", " ");
        }
        return isRestructured(source) ? line.replaceFirst("^\\.\\.(?= )", "  ") : line;
    }

    private static boolean isLatex(String source) {
        return source.matches("(?i).*\\.(tex|ltx|latex|sty)");
    }

    private static boolean isRestructured(String source) {
        return source.matches("(?i).*\\.(rst|rest)");
    }
}
