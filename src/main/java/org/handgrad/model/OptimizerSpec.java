package org.handgrad.model;

/** A rule that turns gradients into updates. Update formulas: (eq. sgd) to (eq. adam). */
public sealed interface OptimizerSpec {
    /** What configurations and tables call it. */
    String name();

    /** The learning rate, r > 0. */
    double learningRate();

    /** Plain gradient descent. */
    record Sgd(double learningRate) implements OptimizerSpec {
        @Override
        public String name() {
            return "sgd";
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
    }

    /** Kingma and Ba 2015, in the form at the end of its section 2, as DL4J has it. */
    record Adam(double learningRate, double beta1, double beta2, double epsilon) implements OptimizerSpec {
        @Override
        public String name() {
            return "adam";
        }
    }
}
