package org.handgrad.model;

/** Optimisers. Update formulas: (eq. sgd) to (eq. adam). */
public sealed interface OptimizerSpec {
    /** Its name in configurations and tables. */
    String name();

    /** The learning rate, r > 0. */
    double learningRate();

    /** Number of state arrays per parameter array. */
    default int memories() {
        return 1;
    }

    /**
     * The same optimiser with its decay rates β perturbed by a relative amount. Rounding β changes 1 − β much more:
     * for 0.999 by 10⁻⁵ in float32.
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

    /** Nesterov's accelerated gradient in DL4J's form; not heavy-ball momentum. */
    record Nesterovs(double learningRate, double momentum) implements OptimizerSpec {
        @Override
        public String name() {
            return "nesterovs";
        }
    }

    /** AdaGrad: steps shrink with the sum of squared gradients. */
    record AdaGrad(double learningRate, double epsilon) implements OptimizerSpec {
        @Override
        public String name() {
            return "adagrad";
        }
    }

    /** RMSProp: steps shrink with a decaying mean of squared gradients. */
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

    /** Adam (Kingma and Ba 2015) in the form at the end of its section 2, as in DL4J. */
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
