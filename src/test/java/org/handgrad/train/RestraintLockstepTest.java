package org.handgrad.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.model.Build;
import org.handgrad.model.GradientSource;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Network;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Precision;
import org.handgrad.model.Restraints;
import org.handgrad.model.Schedule;
import org.handgrad.testing.Builds;
import org.handgrad.testing.SampleRestraints;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever restrains training does the same in all builds, and who leaves it out is told. */
@Tag("slow")
class RestraintLockstepTest {
    private static final List<OptimizerSpec> OPTIMIZERS = List.of(
            new OptimizerSpec.Sgd(new Schedule.Exponential(0.5, 0.9, Schedule.Counts.STEPS)),
            new OptimizerSpec.Adam(0.01, 0.9, 0.999, 1e-8),
            new OptimizerSpec.AdaDelta(0.95, 1e-6),
            new OptimizerSpec.Nesterovs(0.1, 0.9));

    private static final GradientSource ANALYTIC = new GradientSource.Analytic();
    private static final int EPOCHS = 4;

    /** The optimisers and precisions take turns. */
    static List<LockstepSetup> setups() {
        List<LockstepSetup> setups = new ArrayList<>();
        for (Restraints restraints : SampleRestraints.all().values()) {
            int turn = setups.size();
            setups.add(setup(restraints, turn, Precision.FLOAT64));
            setups.add(setup(restraints, turn + 1, turn % 4 == 0 ? Precision.FLOAT32 : Precision.FLOAT64));
        }
        return setups;
    }

    private static LockstepSetup setup(Restraints restraints, int turn, Precision precision) {
        OptimizerSpec optimizer = OPTIMIZERS.get(turn % OPTIMIZERS.size());
        return new LockstepSetup(optimizer, restraints, LockstepSetup.MINIBATCH, precision);
    }

    static List<LockstepSetup> exact() {
        return SampleRestraints.all().values().stream()
                .map(restraints -> setup(restraints, 0, Precision.FLOAT64))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("setups")
    void parityHolds(LockstepSetup setup) {
        Map<Build, Parity> parities =
                setup.train(ANALYTIC, EPOCHS, Build.DL4J, Build.AUTODIFF).parities();
        assertThat(parities).containsOnlyKeys(Build.DL4J, Build.AUTODIFF);
        parities.forEach((build, parity) -> {
            assertThat(parity.steps()).as("steps of %s", build).hasSize(5).allMatch(StepComparison::agrees);
            assertThat(parity.verdict()).as("%s", build).isEqualTo(Parity.Verdict.HOLDS);
        });
    }

    /** Also where the gradient is a difference of costs: those have no part of what only a step does. */
    @ParameterizedTest
    @MethodSource("exact")
    void parityHoldsOfDifferencesToo(LockstepSetup setup) {
        GradientSource differences = new GradientSource.FiniteDifference(GradientSource.Scheme.CENTRAL, 1e-5);
        Map<Build, Parity> parities =
                setup.train(differences, 1, Build.DL4J, Build.AUTODIFF).parities();
        assertThat(parities.values()).hasSize(2).allMatch(Parity::passes);
    }

    @ParameterizedTest
    @MethodSource("exact")
    void whoLeavesItOutIsTold(LockstepSetup setup) {
        Map<Build, Network> others = new LinkedHashMap<>();
        ModelSpec free =
                new LockstepSetup(setup.optimizer(), Restraints.NONE, setup.batchSize(), setup.precision()).model();
        for (Build build : List.of(Build.DL4J, Build.AUTODIFF)) {
            others.put(build, Builds.of(build, free, setup.precision(), setup.optimizer(), setup.start()));
        }
        Map<Build, Parity> parities = setup.train(others, 1).parities();
        assertThat(parities.values()).hasSize(2).noneMatch(Parity::passes);
    }
}
