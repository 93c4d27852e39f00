package org.handgrad.derivation.reading;

/** Part of a formula has no meaning by a reading, or its shapes do not fit. Ends the reading of the formula, and nothing else. */
public final class Unread extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean misfit;

    private Unread(String reason, boolean misfit) {
        super(reason, null, false, false);
        this.misfit = misfit;
    }

    static Unread of(String reason) {
        return new Unread(reason, false);
    }

    static Unread misfit(String reason) {
        return new Unread(reason, true);
    }

    /** Whether everything has a meaning, but shapes do not fit. */
    public boolean isMisfit() {
        return misfit;
    }
}
