package org.handgrad.notation.note;

import java.util.List;
import java.util.Locale;
import org.handgrad.message.Problem;
import org.handgrad.notation.syntax.Macros;
import org.handgrad.notation.syntax.Parser;
import org.handgrad.notation.syntax.Reading;
import org.handgrad.notation.syntax.Vocabulary;
import org.handgrad.notation.tree.Span;

/** A text with equations in it: Markdown, LaTeX, reStructuredText or plain. */
public final class Note {
    private final String source;
    private final Lines lines;
    private final List<Equation> equations;
    private final List<Problem> problems;
    private final Macros macros;

    private Note(String source, String text) {
        this.source = source;
        this.lines = new Lines(text);
        String body = FrontMatter.blanked(source, text);
        Finder finder = Finder.of(ending(source), body, new Lines(body));
        this.equations = finder.equations();
        this.problems = finder.unclosed().stream()
                .map(unclosed -> problem(unclosed.offset(), unclosed.message()))
                .toList();
        this.macros = Macros.NONE.and(finder.withoutCode());
    }

    /**
     * Finds the equations.
     *
     * @param source the name of the file, whose ending says what the text is: {@code .md}, {@code .rst}, {@code .tex};
     *     anything else is plain
     */
    public static Note of(String source, String text) {
        return new Note(source, text);
    }

    private static String ending(String source) {
        String name = source.toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The name of the file. */
    public String source() {
        return source;
    }

    /** In the order of the text. */
    public List<Equation> equations() {
        return equations;
    }

    /** Formulas that begin and do not end. */
    public List<Problem> problems() {
        return problems;
    }

    /** The commands that the text defines, before or behind their use. */
    public Macros macros() {
        return macros;
    }

    /** The formulas of one of the equations. */
    public Reading read(Equation equation, Vocabulary vocabulary) {
        return Parser.read(equation.latex(), macros, vocabulary);
    }

    /** Where in the note something stands that has an offset in the LaTeX of an equation. */
    public Place place(Equation equation, int offset) {
        return lines.place(equation.start() + offset);
    }

    /** Where in the note a span of an equation is, as far as it goes in one line and without the white space around it. */
    public LineSpan extent(Equation equation, Span span) {
        String latex = equation.latex();
        int start = Math.min(span.start(), latex.length());
        int end = Math.min(span.end(), latex.length());
        while (start < end && Character.isWhitespace(latex.charAt(start))) {
            start++;
        }
        int stop = start;
        while (stop < end && latex.charAt(stop) != '\n' && latex.charAt(stop) != '\r') {
            stop++;
        }
        Place place = place(equation, start);
        int length = latex.substring(start, stop).stripTrailing().codePoints().toArray().length;
        return new LineSpan(place.line(), place.column(), Math.max(1, length));
    }

    /** What stands before an equation, its last few lines of text. */
    public String before(Equation equation) {
        return lines.before(equation.start());
    }

    /** A line of the note, counted from 1. */
    public String line(int number) {
        return lines.line(number - 1);
    }

    /** A mistake in an equation, with the place at which its span begins. */
    public Problem problem(Equation equation, Span span, String message) {
        return problem(equation.start() + span.start(), message);
    }

    private Problem problem(int offset, String message) {
        Place place = lines.place(offset);
        return new Problem(source, place.line(), place.column(), line(place.line()), message);
    }
}
