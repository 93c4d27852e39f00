package org.handgrad.derivation.meaning;

import org.handgrad.notation.tree.Span;

/** Something is written that has no meaning, or none yet; the message says what, and how to state it. */
public final class NoMeaning extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Span span;

    public NoMeaning(Span span, String message) {
        super(message);
        this.span = span;
    }

    /** Where it stands. */
    public Span span() {
        return span;
    }
}
