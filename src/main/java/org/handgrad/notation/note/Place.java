package org.handgrad.notation.note;

/**
 * A place in a note.
 *
 * @param line counted from 1
 * @param column counted from 1, in code points
 */
public record Place(int line, int column) {}
