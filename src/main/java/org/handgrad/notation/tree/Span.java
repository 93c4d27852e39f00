package org.handgrad.notation.tree;

/**
 * Where something stands in the LaTeX of a formula: UTF-16 offsets, {@code end} excluded. What a macro wrote stands where
 * the macro is used.
 *
 * <p>All spans are equal to each other. So two expressions are equal if they are written alike, wherever they stand.
 */
public record Span(int start, int end) {
    /** Of what stands in no text. */
    public static final Span NOWHERE = new Span(0, 0);

    /** From the start of the one to the end of the other. */
    public static Span over(Span first, Span last) {
        return new Span(Math.min(first.start, last.start), Math.max(first.end, last.end));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Span;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
