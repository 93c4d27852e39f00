package org.handgrad.notation.note;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds {@code .. math::} with what is indented below it, and {@code :math:`…`}. */
final class RestructuredFinder implements Finder {
    private static final Pattern DIRECTIVE = Pattern.compile("^([ \\t]*)\\.\\. +(?:math|MATH) *::(.*)$");
    private static final Pattern CODE = Pattern.compile(
            "^([ \\t]*)(?:\\.\\. +(?:code|code-block|sourcecode|literalinclude|highlight|parsed-literal) *::.*|(?!\\.\\. ).*::)$");
    private static final Pattern OPTION = Pattern.compile("^[ \\t]*:[a-z-]+:.*$");
    private static final Pattern ROLE = Pattern.compile(":math:`([^`]*)`");

    private final Blanking blanking;
    private final Lines lines;
    private final Headings headings;
    private final String text;
    private final List<Equation> equations = new ArrayList<>();

    RestructuredFinder(String text, Lines lines) {
        this.lines = lines;
        this.headings = new Headings(text, Headings.RESTRUCTURED);
        this.blanking = new Blanking(text);
        List<int[]> directives = directives();
        this.text = blanking.text();
        directives.forEach(range -> paragraphs(range[0], range[1]));
        Matcher role = ROLE.matcher(this.text);
        while (role.find()) {
            add(role.start(1), role.end(1), false);
        }
        equations.sort(Comparator.comparingInt(Equation::start));
    }

    @Override
    public List<Equation> equations() {
        return List.copyOf(equations);
    }

    @Override
    public List<Unclosed> unclosed() {
        return List.of();
    }

    @Override
    public String withoutCode() {
        return text;
    }

    /** Blanks code and options; returns from where to where directives of mathematics go, behind their colons. */
    private List<int[]> directives() {
        List<int[]> ranges = new ArrayList<>();
        for (int i = 0; i < lines.count(); i++) {
            Matcher math = DIRECTIVE.matcher(lines.line(i));
            Matcher code = CODE.matcher(lines.line(i));
            if (math.matches()) {
                int end = afterBlock(i, math.group(1).length());
                for (int option = i + 1;
                        option < end && OPTION.matcher(lines.line(option)).matches();
                        option++) {
                    blanking.range(lines.start(option), lines.start(option + 1));
                }
                ranges.add(new int[] {lines.start(i) + math.start(2), lines.start(end)});
                i = end - 1;
            } else if (code.matches()) {
                int end = afterBlock(i, code.group(1).length());
                blanking.range(lines.start(i + 1), lines.start(end));
                i = end - 1;
            }
        }
        return ranges;
    }

    /** The first line behind a line that is indented no more than it. */
    private int afterBlock(int line, int indentation) {
        int end = line + 1;
        while (end < lines.count() && (lines.line(end).isBlank() || indentation(lines.line(end)) > indentation)) {
            end++;
        }
        return end;
    }

    private static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** What is parted by blank lines is an equation each. */
    private void paragraphs(int from, int to) {
        Matcher blank = Pattern.compile("\\R[ \\t]*(?=\\R)").matcher(text).region(from, to);
        int start = from;
        while (blank.find()) {
            add(start, blank.start(), true);
            start = blank.end();
        }
        add(start, to, true);
    }

    private void add(int from, int to, boolean displayed) {
        if (from < to && !text.substring(from, to).isBlank()) {
            equations.add(Equation.of(text.substring(from, to), from, displayed, headings.above(from)));
        }
    }
}
