package org.handgrad.model;

/** A rule that turns gradients into updates. Update formulas: (eq. sgd) to (eq. adam). */
public sealed interface OptimizerSpec {
    /** What configurations and tables call it. */
    String name();

    /** The learning rate, r > 0. */
    double learningRate();

    /** How many numbers it remembers of every parameter from step to step. */
    default int memories() {
        return 1;
    }

    /**
     * The same rule with those numbers moved by a relative amount of which it takes 1 − β. A format cannot hold β itself, and what it
     * holds instead changes 1 − β much more: that of 0.999 by 10⁻⁵ in float32.
     */
    default OptimizerSpec withMovedDecays(double relative) {
        return this;
    }

    /** Plain gradient descent. */
    record Sgd(double learningRate) implements OptimizerSpec {
        @Override
        public String name() {
            return "sgd";
        }

        @Override
        public int memories() {
            return 0;
        }
    }

    /** Nesterov's accelerated gradient in DL4J's form, which is not heavy-ball momentum. */
    record Nesterovs(double learningRate, double momentum) implements OptimizerSpec {
        @Override
        public String name() {
            return "nesterovs";
        }
    }

    /** Steps shrink with the sum of all squared gradients. */
    record AdaGrad(double learningRate, double epsilon) implements OptimizerSpec {
        @Override
        public String name() {
            return "adagrad";
        }
    }

    /** Steps shrink with a decaying mean of squared gradients. */
    record RmsProp(double learningRate, double decay, double epsilon) implements OptimizerSpec {
        @Override
        public String name() {
            return "rmsprop";
        }

        @Override
        public OptimizerSpec withMovedDecays(double relative) {
            return new RmsProp(learningRate, decay * (1 + relative), epsilon);
        }
    }

    /** Kingma and Ba 2015, in the form at the end of its section 2, as DL4J has it. */
    record Adam(double learningRate, double beta1, double beta2, double epsilon) implements OptimizerSpec {
        @Override
        public String name() {
            return "adam";
        }

        @Override
        public int memories() {
            return 2;
        }

        @Override
        public OptimizerSpec withMovedDecays(double relative) {
            return new Adam(learningRate, beta1 * (1 + relative), beta2 * (1 + relative), epsilon);
        }
    }
}
