package org.handgrad.notation.note;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headings of a text and what stands under which. */
final class Headings {
    /** {@code ## A heading}. */
    static final Pattern MARKDOWN = Pattern.compile("(?m)^ {0,3}#{1,6}[ \\t]+([^\\r\\n]*?)[ \\t#]*$");

    /** {@code \section{A heading}}. */
    static final Pattern LATEX =
            Pattern.compile("\\\\(?:part|chapter|(?:sub){0,2}section|paragraph)\\*?\\{([^{}\\r\\n]*)\\}");

    /** A line above one of nothing but signs. */
    static final Pattern RESTRUCTURED = Pattern.compile("(?m)^(\\S[^\\r\\n]*)\\r?\\n([=\\-~^\"'*+#])\\2{2,}[ \\t]*$");

    private final TreeMap<Integer, String> starts = new TreeMap<>();

    Headings(String text, Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            starts.put(matcher.start(), matcher.group(1).strip());
        }
    }

    /** The last heading before a place; empty if there is none. */
    String above(int offset) {
        Map.Entry<Integer, String> entry = starts.floorEntry(offset);
        return entry == null ? "" : entry.getValue();
    }

    /** Whether a heading begins between two places. */
    boolean between(int from, int to) {
        Integer next = starts.higherKey(from);
        return next != null && next < to;
    }
}
