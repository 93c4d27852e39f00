package org.handgrad.notation.syntax;

import org.handgrad.notation.tree.Span;

/** LaTeX that is no formula. The message says what was expected and what stood there. */
public final class NotationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Span span;

    NotationException(Span span, String message) {
        super(message);
        this.span = span;
    }

    /** Where. */
    public Span span() {
        return span;
    }
}
