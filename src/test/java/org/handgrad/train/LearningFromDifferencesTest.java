package org.handgrad.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.model.Build;
import org.handgrad.model.GradientSource.FiniteDifference;
import org.handgrad.model.GradientSource.Scheme;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Precision;
import org.handgrad.testing.Optimizers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Builds that learn from differences of their own costs stay together too. DL4J's updater adds weight decay by itself
 * while a difference of costs has it already: were it there twice, the builds would part.
 */
@Tag("slow")
class LearningFromDifferencesTest {
    private static final int EPOCHS = 2;

    /** An optimiser and the differences it is fed. */
    record Case(LockstepSetup setup, FiniteDifference source) {}

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (OptimizerSpec optimizer : Optimizers.ofDl4j()) {
            for (Scheme scheme : Scheme.values()) {
                double epsilon = scheme == Scheme.FORWARD ? 1e-8 : 1e-5;
                int batchSize = scheme == Scheme.FORWARD ? LockstepSetup.SAMPLES : LockstepSetup.MINIBATCH;
                LockstepSetup setup = new LockstepSetup(optimizer, 0.01, batchSize, Precision.FLOAT64);
                cases.add(new Case(setup, new FiniteDifference(scheme, epsilon)));
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void parityHolds(Case tested) {
        Lockstep lockstep = tested.setup().train(tested.source(), EPOCHS, Build.DL4J);

        assertThat(lockstep.histories().values()).hasSize(2).allMatch(LockstepSetup::hasLearnt);
        assertThat(lockstep.parities().get(Build.DL4J)).matches(Parity::holds);
    }
}
