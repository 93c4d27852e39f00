package org.handgrad.notation.note;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts blanks in the place of what is no mathematics, so that all else keeps its offset. */
final class Blanking {
    private static final Pattern COMMENT = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*%[^\\r\\n]*");

    private static final Pattern VERBATIM = Pattern.compile(
            "(?s)\\\\begin\\{(verbatim\\*?|lstlisting|minted|Verbatim|comment)\\}.*?(?:\\\\end\\{\\1\\}|\\z)"
                    + "|\\\\(?:verb|lstinline)\\*?([^\\w\\s*{])[^\\r\\n]*?\\2");

    private final StringBuilder text;

    Blanking(String text) {
        this.text = new StringBuilder(text);
    }

    String text() {
        return text.toString();
    }

    /** All but the ends of lines. */
    Blanking range(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
                text.setCharAt(i, ' ');
            }
        }
        return this;
    }

    Blanking all(Pattern pattern) {
        Matcher matcher = pattern.matcher(text.toString());
        while (matcher.find()) {
            range(matcher.start(), matcher.end());
        }
        return this;
    }

    /** What stands behind a percent sign in LaTeX. */
    Blanking comments() {
        Matcher matcher = COMMENT.matcher(text.toString());
        while (matcher.find()) {
            range(text.indexOf("%", matcher.start()), matcher.end());
        }
        return this;
    }

    /** LaTeX's code. */
    Blanking verbatim() {
        return all(VERBATIM);
    }
}
