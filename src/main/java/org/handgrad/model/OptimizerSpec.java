package org.handgrad.model;

/** Optimisers. Update formulas: (eq. sgd) to (eq. adam). */
public sealed interface OptimizerSpec {
    /** Its name in configurations and tables. */
    String name();

    /** The learning rate, and how it changes; always 1 for a rule that has none. */
    Schedule rate();

    /** The learning rate of the first step. */
    default double learningRate() {
        return rate().initial();
    }

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
    record Sgd(Schedule rate) implements OptimizerSpec {
        /** With a rate that stays. */
        public Sgd(double learningRate) {
            this(new Schedule.Fixed(learningRate));
        }

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
    record Nesterovs(Schedule rate, Schedule momentum) implements OptimizerSpec {
        /** With a rate and a momentum that stay. */
        public Nesterovs(double learningRate, double momentum) {
            this(new Schedule.Fixed(learningRate), new Schedule.Fixed(momentum));
        }

        @Override
        public String name() {
            return "nesterovs";
        }
    }

    /** AdaGrad: steps shrink with the sum of squared gradients. */
    record AdaGrad(Schedule rate, double epsilon) implements OptimizerSpec {
        /** With a rate that stays. */
        public AdaGrad(double learningRate, double epsilon) {
            this(new Schedule.Fixed(learningRate), epsilon);
        }

        @Override
        public String name() {
            return "adagrad";
        }
    }

    /** RMSProp: steps shrink with a decaying mean of squared gradients. */
    record RmsProp(Schedule rate, double decay, double epsilon) implements OptimizerSpec {
        /** With a rate that stays. */
        public RmsProp(double learningRate, double decay, double epsilon) {
            this(new Schedule.Fixed(learningRate), decay, epsilon);
        }

        @Override
        public String name() {
            return "rmsprop";
        }

        @Override
        public OptimizerSpec withMovedDecays(double relative) {
            return new RmsProp(rate, decay * (1 + relative), epsilon);
        }
    }

    /** Adam (Kingma and Ba 2015) in the form at the end of its section 2, as in DL4J. */
    record Adam(Schedule rate, double beta1, double beta2, double epsilon) implements OptimizerSpec {
        /** With a rate that stays. */
        public Adam(double learningRate, double beta1, double beta2, double epsilon) {
            this(new Schedule.Fixed(learningRate), beta1, beta2, epsilon);
        }

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
            return new Adam(rate, beta1 * (1 + relative), beta2 * (1 + relative), epsilon);
        }
    }

    /** Adam with the largest gradient of late in the place of a root. */
    record AdaMax(Schedule rate, double beta1, double beta2) implements OptimizerSpec {
        /** With a rate that stays. */
        public AdaMax(double learningRate, double beta1, double beta2) {
            this(new Schedule.Fixed(learningRate), beta1, beta2);
        }

        @Override
        public String name() {
            return "adamax";
        }

        @Override
        public int memories() {
            return 2;
        }

        @Override
        public OptimizerSpec withMovedDecays(double relative) {
            return new AdaMax(rate, beta1 * (1 + relative), beta2 * (1 + relative));
        }
    }

    /** Adam that divides by the largest mean of squares so far. */
    record AmsGrad(Schedule rate, double beta1, double beta2, double epsilon) implements OptimizerSpec {
        /** With a rate that stays. */
        public AmsGrad(double learningRate, double beta1, double beta2, double epsilon) {
            this(new Schedule.Fixed(learningRate), beta1, beta2, epsilon);
        }

        @Override
        public String name() {
            return "amsgrad";
        }

        @Override
        public int memories() {
            return 3;
        }

        @Override
        public OptimizerSpec withMovedDecays(double relative) {
            return new AmsGrad(rate, beta1 * (1 + relative), beta2 * (1 + relative), epsilon);
        }
    }

    /** Adam that looks ahead as Nesterov's method does, in DL4J's form. */
    record Nadam(Schedule rate, double beta1, double beta2, double epsilon) implements OptimizerSpec {
        /** With a rate that stays. */
        public Nadam(double learningRate, double beta1, double beta2, double epsilon) {
            this(new Schedule.Fixed(learningRate), beta1, beta2, epsilon);
        }

        @Override
        public String name() {
            return "nadam";
        }

        @Override
        public int memories() {
            return 2;
        }

        @Override
        public OptimizerSpec withMovedDecays(double relative) {
            return new Nadam(rate, beta1 * (1 + relative), beta2 * (1 + relative), epsilon);
        }
    }

    /** Steps as large as the steps before; there is no learning rate. */
    record AdaDelta(double rho, double epsilon) implements OptimizerSpec {
        @Override
        public String name() {
            return "adadelta";
        }

        @Override
        public Schedule rate() {
            return new Schedule.Fixed(1);
        }

        @Override
        public int memories() {
            return 2;
        }

        @Override
        public OptimizerSpec withMovedDecays(double relative) {
            return new AdaDelta(rho * (1 + relative), epsilon);
        }
    }

    /** Adam that divides by how far gradients are from their mean. */
    record AdaBelief(Schedule rate, double beta1, double beta2, double epsilon) implements OptimizerSpec {
        /** With a rate that stays. */
        public AdaBelief(double learningRate, double beta1, double beta2, double epsilon) {
            this(new Schedule.Fixed(learningRate), beta1, beta2, epsilon);
        }

        @Override
        public String name() {
            return "adabelief";
        }

        @Override
        public int memories() {
            return 2;
        }

        @Override
        public OptimizerSpec withMovedDecays(double relative) {
            return new AdaBelief(rate, beta1 * (1 + relative), beta2 * (1 + relative), epsilon);
        }
    }

    /** The gradient itself is the step. */
    record NoOp() implements OptimizerSpec {
        @Override
        public String name() {
            return "noop";
        }

        @Override
        public Schedule rate() {
            return new Schedule.Fixed(1);
        }

        @Override
        public int memories() {
            return 0;
        }
    }
}
