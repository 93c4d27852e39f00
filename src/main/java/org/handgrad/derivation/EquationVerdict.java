package org.handgrad.derivation;

import java.util.Locale;

/** What can be said of an equation. */
public enum EquationVerdict {
    /** It says what a name means. */
    DEFINITION,
    /** It claims nothing. */
    STATEMENT,
    /** Both sides are equal wherever they were tried. */
    HOLDS,
    /** They differ somewhere, and it is sure that the note means what was compared: it is wrong. */
    REFUTED,
    /** They differ as they were read; the note may mean something else. */
    QUESTIONABLE,
    /** The line stops before it says anything. */
    INCOMPLETE,
    /** It cannot be read. */
    UNPARSED,
    /** It can be read, but something has no meaning yet, or the sides cannot be compared. */
    UNCHECKED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
