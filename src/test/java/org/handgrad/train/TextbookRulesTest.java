package org.handgrad.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.handgrad.model.Build;
import org.handgrad.model.GradientSource;
import org.handgrad.model.Network;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Precision;
import org.handgrad.train.Parity.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two rules that go by the names of DL4J's and are not the same. Were parity to hold for them, it would hold for
 * anything; that it does hold for DL4J's own rules, written in the same way, shows that only the rule makes it fail.
 */
@Tag("slow")
class TextbookRulesTest {
    private static final double RATE = 0.1;
    private static final double MOMENTUM = 0.9;
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;
    private static final OptimizerSpec NESTEROVS = new OptimizerSpec.Nesterovs(RATE, MOMENTUM);
    private static final OptimizerSpec ADAM = new OptimizerSpec.Adam(RATE, BETA1, BETA2, EPSILON);

    @Test
    void heavyBallMomentumIsNotNesterovs() {
        assertIsAnother(parityWithDl4j(NESTEROVS, TextbookRulesTest::heavyBall));
        assertIsTheSame(parityWithDl4j(NESTEROVS, TextbookRulesTest::nesterovs));
    }

    @Test
    void adamOfThePapersAlgorithmIsNotDl4js() {
        assertIsAnother(parityWithDl4j(ADAM, TextbookRulesTest::adamOfAlgorithm1));
        assertIsTheSame(parityWithDl4j(ADAM, TextbookRulesTest::adamOfSection2));
    }

    private static void assertIsAnother(Parity parity) {
        assertThat(parity.verdict()).isEqualTo(Verdict.PARTS);
        assertThat(parity.steps()).hasSizeGreaterThan(5).noneMatch(StepComparison::agrees);
    }

    private static void assertIsTheSame(Parity parity) {
        assertThat(parity.verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(parity.steps()).hasSizeGreaterThan(5).allMatch(StepComparison::agrees);
    }

    /** v ← μv − rg, θ ← θ + v. */
    private static void heavyBall(double[] theta, double[] g, double[] v, double[] unused, int t) {
        for (int i = 0; i < theta.length; i++) {
            v[i] = MOMENTUM * v[i] - RATE * g[i];
            theta[i] += v[i];
        }
    }

    /** v ← μv − rg, θ ← θ + μv − rg with the new v. */
    private static void nesterovs(double[] theta, double[] g, double[] v, double[] unused, int t) {
        for (int i = 0; i < theta.length; i++) {
            v[i] = MOMENTUM * v[i] - RATE * g[i];
            theta[i] += MOMENTUM * v[i] - RATE * g[i];
        }
    }

    /** θ ← θ − r m̂ / (√v̂ + ε), m̂ and v̂ being corrected before ε is added. */
    private static void adamOfAlgorithm1(double[] theta, double[] g, double[] m, double[] v, int t) {
        for (int i = 0; i < theta.length; i++) {
            m[i] = BETA1 * m[i] + (1 - BETA1) * g[i];
            v[i] = BETA2 * v[i] + (1 - BETA2) * g[i] * g[i];
            double corrected = m[i] / (1 - Math.pow(BETA1, t + 1));
            theta[i] -= RATE * corrected / (Math.sqrt(v[i] / (1 - Math.pow(BETA2, t + 1))) + EPSILON);
        }
    }

    /** θ ← θ − r √(1 − β₂ᵗ⁺¹) / (1 − β₁ᵗ⁺¹) m / (√v + ε). */
    private static void adamOfSection2(double[] theta, double[] g, double[] m, double[] v, int t) {
        double rate = RATE * Math.sqrt(1 - Math.pow(BETA2, t + 1)) / (1 - Math.pow(BETA1, t + 1));
        for (int i = 0; i < theta.length; i++) {
            m[i] = BETA1 * m[i] + (1 - BETA1) * g[i];
            v[i] = BETA2 * v[i] + (1 - BETA2) * g[i] * g[i];
            theta[i] -= rate * m[i] / (Math.sqrt(v[i]) + EPSILON);
        }
    }

    private static Parity parityWithDl4j(OptimizerSpec optimizer, PlainRuleNetwork.Rule rule) {
        LockstepSetup setup = new LockstepSetup(optimizer, 0, LockstepSetup.MINIBATCH, Precision.FLOAT64);
        PlainRuleNetwork plain = new PlainRuleNetwork(setup.model(), setup.start(), rule, optimizer.memories());
        Map<Build, Learner> learners =
                Map.of(Build.HAND, learner(plain), Build.DL4J, learner(setup.network(Build.DL4J)));
        Lockstep lockstep = new Lockstep(learners, Optional.of(learner(plain.randomlyRounded(1))), setup.samples());
        lockstep.train(setup.batches(), setup.epochs(), TrainingObserver.NONE);
        assertThat(lockstep.histories().values()).hasSize(2).allMatch(LockstepSetup::hasLearnt);
        return lockstep.parities().get(Build.DL4J);
    }

    private static Learner learner(Network network) {
        return new Learner(network, new GradientSource.Analytic());
    }
}
