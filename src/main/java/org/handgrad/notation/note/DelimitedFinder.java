package org.handgrad.notation.note;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what stands between dollars, {@code \(…\)}, {@code \[…\]}, and in the environments of mathematics. */
final class DelimitedFinder implements Finder {
    private static final Pattern ENVIRONMENT = Pattern.compile(
            "\\\\begin\\{((?:align|alignat|equation|gather|multline|eqnarray|flalign|math|displaymath)\\*?)\\}");

    private static final Pattern DEFINITION = Pattern.compile("\\\\(?:(?:re)?newcommand|providecommand|def|gdef"
            + "|DeclareMathOperator|DeclarePairedDelimiter)(?![A-Za-z])\\*?");

    private static final Pattern QUOTATION = Pattern.compile("(?<=[\\r\\n])[ \\t]*>[ \\t>]*");

    private static final Pattern BLANK_LINE = Pattern.compile("\\R[ \\t>]*\\R");

    private final String text;
    private final Headings headings;
    private final boolean markdown;
    private final List<Equation> equations = new ArrayList<>();
    private final List<Unclosed> unclosed = new ArrayList<>();
    private final Map<String, Integer> ahead = new HashMap<>(); // where each closing sign is next; -1 if nowhere
    private int lineEnd; // of the line in which something begins and does not end

    /**
     * Finds all.
     *
     * @param text without its code
     * @param fences other formulas, which are known to be some
     * @param markdown whether a dollar may be money, and lines may be quoted
     */
    DelimitedFinder(String text, Headings headings, List<Equation> fences, boolean markdown) {
        this.text = text;
        this.headings = headings;
        this.markdown = markdown;
        int at = 0;
        while (at < text.length()) {
            at = step(at);
        }
        equations.addAll(fences);
        equations.sort(Comparator.comparingInt(Equation::start));
    }

    @Override
    public List<Equation> equations() {
        return List.copyOf(equations);
    }

    @Override
    public List<Unclosed> unclosed() {
        return List.copyOf(unclosed);
    }

    @Override
    public String withoutCode() {
        return text;
    }

    /** Returns where to go on. */
    private int step(int at) {
        char c = text.charAt(at);
        if (c == '$') {
            return text.startsWith("$$", at) ? between(at, 2, "$$", true) : inline(at);
        }
        if (c != '\\') {
            return at + 1;
        }
        if (text.startsWith("\\(", at)) {
            return between(at, 2, "\\)", false);
        }
        if (text.startsWith("\\[", at)) {
            return between(at, 2, "\\]", true);
        }
        Matcher environment = ENVIRONMENT.matcher(text).region(at, text.length());
        if (environment.lookingAt()) {
            return environment(at, environment.group(1));
        }
        Matcher definition = DEFINITION.matcher(text).region(at, text.length());
        return definition.lookingAt() ? afterDefinition(definition.end()) : at + 2;
    }

    private int between(int at, int length, String closing, boolean displayed) {
        int end = closing(closing, at + length);
        if (end < 0 || headings.between(at, end)) {
            unclosed(at, closing);
            return at + length;
        }
        add(at + length, end, displayed);
        return end + closing.length();
    }

    /** Of a line that has several of them, the first is said. */
    private void unclosed(int at, String closing) {
        if (at >= lineEnd) {
            unclosed.add(new Unclosed(at, "expected '%s' behind the formula, found none".formatted(closing)));
            int end = text.indexOf('\n', at);
            lineEnd = end < 0 ? text.length() : end;
        }
    }

    /**
     * The next closing sign whose backslash is not that of a new row before it: {@code \\[2pt]}. Each stretch of the text is
     * searched once for each sign.
     */
    private int closing(String sign, int from) {
        int known = ahead.getOrDefault(sign, 0);
        if (known < 0 || known > from) {
            return known;
        }
        int at = text.indexOf(sign, from);
        while (at > 0 && sign.matches("\\\\\\W") && text.charAt(at - 1) == '\\') {
            at = text.indexOf(sign, at + 1);
        }
        ahead.put(sign, at);
        return at;
    }

    /** One dollar. In prose it may also be money: then no other one closes it, or a digit follows that one. */
    private int inline(int at) {
        int end = text.indexOf('$', at + 1);
        String inside = end < 0 ? "" : text.substring(at + 1, end);
        if (inside.isBlank() || BLANK_LINE.matcher(inside).find()) {
            return at + 1;
        }
        boolean spaces =
                Character.isWhitespace(inside.charAt(0)) || Character.isWhitespace(inside.charAt(inside.length() - 1));
        boolean digit = end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
        boolean mathematical = inside.matches("(?s).*[\\\\=_^].*");
        if (markdown && !mathematical && (spaces || digit)) {
            return at + 1;
        }
        add(at + 1, end, false);
        return end + 1;
    }

    private int environment(int at, String name) {
        String closing = "\\end{" + name + "}";
        int end = closing(closing, at);
        if (end < 0) {
            unclosed(at, closing);
            return at + 1;
        }
        add(at, end + closing.length(), true);
        return end + closing.length();
    }

    /** What a command is defined as is no formula of the note. */
    private int afterDefinition(int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '{') {
                int end = afterGroup(at);
                boolean name = text.substring(at, end).matches("\\{\\s*\\\\[A-Za-z]+\\s*\\}");
                at = end;
                if (!name) {
                    return at;
                }
            } else if (c == '$' || text.startsWith("\n\n", at)) {
                return at;
            } else {
                at++;
            }
        }
        return at;
    }

    private int afterGroup(int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        return text.length();
    }

    private void add(int from, int to, boolean displayed) {
        String latex = text.substring(from, to);
        if (!latex.isBlank()) {
            equations.add(Equation.of(unquoted(from, latex), from, displayed, headings.above(from)));
        }
    }

    /** Without the signs of a quotation at the start of its further lines. */
    private String unquoted(int from, String latex) {
        int line = Math.max(text.lastIndexOf('\n', from), text.lastIndexOf('\r', from)) + 1;
        if (!markdown
                || line > from
                || !text.substring(line, from).stripLeading().startsWith(">")) {
            return latex;
        }
        return QUOTATION.matcher(latex).replaceAll(quote -> quote.group().replace('>', ' '));
    }
}
