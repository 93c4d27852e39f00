package org.handgrad.derivation.meaning;

import org.handgrad.notation.tree.Span;

/** Something is written that has no meaning, or none yet; the message says what, and how to state it. */
public final class NoMeaning extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Span span;

    private final boolean misfit;

    public NoMeaning(Span span, String message) {
        this(span, message, false);
    }

    private NoMeaning(Span span, String message, boolean misfit) {
        super(message);
        this.span = span;
        this.misfit = misfit;
    }

    /** Arrays stand beside each other that do not go together. */
    static NoMeaning misfit(Span span) {
        return new NoMeaning(span, "the shapes do not fit each other; state them, as in --assume 'X: n x d'", true);
    }

    /** Whether shapes do not fit. */
    public boolean isMisfit() {
        return misfit;
    }

    /** Where it stands. */
    public Span span() {
        return span;
    }
}
