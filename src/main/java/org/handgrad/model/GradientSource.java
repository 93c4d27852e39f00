package org.handgrad.model;

/** Where a training run takes its gradient from. */
public sealed interface GradientSource {
    /** What configurations and tables call it. */
    String name();

    /** The build's own derivative: derived by hand, back-propagated by DL4J, or SameDiff's. */
    record Analytic() implements GradientSource {
        @Override
        public String name() {
            return "analytic";
        }
    }

    /**
     * Differences of the build's own cost.
     *
     * @param scheme which difference
     * @param epsilon the step ε > 0 by which each parameter is moved
     */
    record FiniteDifference(Scheme scheme, double epsilon) implements GradientSource {
        @Override
        public String name() {
            return scheme.label();
        }
    }

    /** Which points a difference quotient takes. */
    enum Scheme {
        /** (C(θ+ε) − C(θ)) / ε, (eq. fd-forward). */
        FORWARD("forward-difference"),
        /** (C(θ+ε) − C(θ−ε)) / 2ε, (eq. fd-central). */
        CENTRAL("central-difference");

        private final String label;

        Scheme(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
