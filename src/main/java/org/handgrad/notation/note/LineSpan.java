package org.handgrad.notation.note;

/**
 * A stretch of one line of a note.
 *
 * @param line counted from 1
 * @param column of its first character, counted from 1, in code points
 * @param length in code points, at least 1; what goes on in the next line is left out
 */
public record LineSpan(int line, int column, int length) {}
