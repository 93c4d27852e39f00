package org.handgrad.data;

import java.util.Locale;

/** What samples are for. */
public enum Part {
    /** The model learns from them, and so does everything that is fitted to the data. */
    TRAIN,
    /** Choices are made by them: when to stop, which of several models is kept. */
    VALIDATION,
    /** Seen only at the end; what is reported of a model. */
    TEST;

    /** What tables and files call it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
