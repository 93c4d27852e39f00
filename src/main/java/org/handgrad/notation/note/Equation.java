package org.handgrad.notation.note;

/**
 * A piece of mathematics in a note.
 *
 * @param latex what stands between the signs around it, unchanged; an environment with its begin and end. What is none of it,
 *     such as the sign of a quotation at the start of a line, is blanked
 * @param start where this begins in the text of the note, in UTF-16 units
 * @param displayed whether it stands on lines of its own
 * @param heading the heading it stands under; empty before the first
 */
public record Equation(String latex, int start, boolean displayed, String heading) {
    /** What stands in a part of a text, without the white space around it. */
    static Equation of(String text, int start, boolean displayed, String heading) {
        int leading = text.length() - text.stripLeading().length();
        return new Equation(text.strip(), start + leading, displayed, heading);
    }
}
