package org.handgrad.model;

import java.util.Locale;

/** An implementation of a model. */
public enum Build {
    /** ND4J array operations with gradients derived by hand. */
    HAND,
    /** A DL4J {@code MultiLayerNetwork}. */
    DL4J,
    /** A SameDiff graph. */
    AUTODIFF;

    /** Its name in configurations and tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
