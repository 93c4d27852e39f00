package org.handgrad.data.profile;

import java.util.Locale;

/** What a column probably holds. */
public enum ProfiledKind {
    NUMBER,
    BOOLEAN,
    CATEGORY,
    ORDINAL,
    DATE,
    /** Names or numbers of the rows. */
    IDENTIFIER,
    /** One value, or none. */
    CONSTANT,
    /** Texts, of which hardly two are equal. */
    TEXT,
    /** Whatever it is, the user does not want it. */
    DROPPED;

    /** What the command line calls it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a model learns from it. */
    public boolean isUsed() {
        return this != IDENTIFIER && this != CONSTANT && this != TEXT && this != DROPPED;
    }
}
