package org.handgrad.model;

/**
 * What a step makes of the gradient before the update rule sees it, DL4J's {@code GradientNormalization}. It is done to the derivatives
 * of the loss; those of a {@link Penalty} come after it. Formulas: (eq. clip-elements) to (eq. renormalize).
 */
public sealed interface GradientNormalization {
    /** The gradient stays as it is. */
    record None() implements GradientNormalization {}

    /** Every entry is kept within −limit and limit. */
    record ClipElements(double limit) implements GradientNormalization {
        /** Checks the limit. */
        public ClipElements {
            requireLimit(limit);
        }
    }

    /** The norm of an array, or of all arrays of a layer together, is kept within a limit. */
    record ClipNorm(Of of, double limit) implements GradientNormalization {
        /** Checks the limit. */
        public ClipNorm {
            requireLimit(limit);
        }
    }

    /** The norm of an array, or of all arrays of a layer together, is made 1; zeros stay zeros. */
    record Renormalize(Of of) implements GradientNormalization {}

    /** What has a norm of its own. */
    enum Of {
        /** W and b together. */
        LAYER,
        /** W for itself and b for itself. */
        PARAMETER
    }

    private static void requireLimit(double limit) {
        if (!(limit > 0) || Double.isInfinite(limit)) {
            throw new IllegalArgumentException("the limit of a gradient must be finite and above 0, not " + limit);
        }
    }
}
