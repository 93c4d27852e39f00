package org.handgrad.model;

/**
 * What is added to the cost so that parameters stay small: (eq. decay), (eq. l1-penalty).
 *
 * @param weights of all weights
 * @param biases of all biases
 */
public record Penalty(Strength weights, Strength biases) {
    /** Nothing is added. */
    public static final Penalty NONE = new Penalty(Strength.NONE, Strength.NONE);

    /** Half the sum of the squares of all weights, times λ: (eq. decay). */
    public static Penalty ofWeights(double l2) {
        return new Penalty(new Strength(0, l2), Strength.NONE);
    }

    /** What is added for one array, by the name of the parameter. */
    public Strength of(String parameter) {
        return ModelSpec.isWeights(parameter) ? weights : biases;
    }

    /**
     * λ₁ Σ |w| + ½ λ Σ w², of the entries w of an array.
     *
     * @param l1 λ₁ ≥ 0, DL4J's {@code l1}
     * @param l2 λ ≥ 0, DL4J's {@code l2}
     */
    public record Strength(double l1, double l2) {
        /** Nothing is added. */
        public static final Strength NONE = new Strength(0, 0);

        /**
         * Checks both numbers.
         *
         * @throws IllegalArgumentException if one is negative or not finite
         */
        public Strength {
            requireSize("L1 penalty", l1);
            requireSize("weight decay", l2);
        }

        /** Whether anything is added. */
        public boolean isActive() {
            return l1 > 0 || l2 > 0;
        }

        static void requireSize(String name, double size) {
            if (!(size >= 0) || Double.isInfinite(size)) {
                throw new IllegalArgumentException("%s must be finite and not negative, not %s".formatted(name, size));
            }
        }
    }
}
