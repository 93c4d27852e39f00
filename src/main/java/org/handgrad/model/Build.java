package org.handgrad.model;

import java.util.Locale;

/** One way to realise a model. */
public enum Build {
    /** ND4J array operations with gradients derived by hand. */
    HAND,
    /** A DL4J {@code MultiLayerNetwork}. */
    DL4J,
    /** A SameDiff graph. */
    AUTODIFF;

    /** What configurations and tables call it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
