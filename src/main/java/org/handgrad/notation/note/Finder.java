package org.handgrad.notation.note;

import java.util.List;

/** Finds the equations of a text in one of the formats. */
interface Finder {
    /** In the order of the text. */
    List<Equation> equations();

    /** Formulas that begin and do not end. */
    List<Unclosed> unclosed();

    /** The text with code and comments blanked, each character in its place. */
    String withoutCode();

    /** One that does not end. */
    record Unclosed(int offset, String message) {}

    /** The one for the ending of a file's name. */
    static Finder of(String ending, String text, Lines lines) {
        return switch (ending) {
            case "tex", "ltx", "latex", "sty" ->
                new DelimitedFinder(
                        new Blanking(text).comments().verbatim().text(),
                        new Headings(text, Headings.LATEX),
                        List.of(),
                        false);
            case "rst", "rest" -> new RestructuredFinder(text, lines);
            case "md", "markdown", "mdown", "mkd" -> markdown(text, lines);
            default -> {
                Finder delimited = markdown(text, lines);
                yield delimited.equations().isEmpty() && delimited.unclosed().isEmpty()
                        ? new PlainFinder(text, lines)
                        : delimited;
            }
        };
    }

    private static Finder markdown(String text, Lines lines) {
        MarkdownBlocks blocks = new MarkdownBlocks(text, lines);
        Headings headings = new Headings(blocks.withoutCode(), Headings.MARKDOWN);
        return new DelimitedFinder(blocks.withoutCode(), headings, blocks.formulas(headings), true);
    }
}
