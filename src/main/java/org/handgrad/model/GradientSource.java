package org.handgrad.model;

/** The source of a training run's gradient. */
public sealed interface GradientSource {
    /** Its name in configurations and tables. */
    String name();

    /** The build's own gradient: derived by hand, by DL4J's back-propagation, or by SameDiff. */
    record Analytic() implements GradientSource {
        @Override
        public String name() {
            return "analytic";
        }
    }

    /**
     * Finite differences of the build's own cost.
     *
     * @param scheme forward or central
     * @param epsilon the step ε > 0 by which each parameter is moved
     */
    record FiniteDifference(Scheme scheme, double epsilon) implements GradientSource {
        @Override
        public String name() {
            return scheme.label();
        }
    }

    /** The difference quotient. */
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
