package org.handgrad.derivation.core;

/** What is asked for takes too many terms or steps. It ends a comparison, which then cannot tell. */
public final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TooLarge(String what) {
        super(what, null, false, false);
    }
}
