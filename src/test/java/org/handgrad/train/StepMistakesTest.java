package org.handgrad.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.handgrad.model.Build;
import org.handgrad.model.Network;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.handgrad.model.TrainingState;
import org.handgrad.testing.Optimizers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A build that makes a mistake is told by its steps, however small the mistake is. Each is a right build with one mistake put in. */
@Tag("slow")
class StepMistakesTest {
    private static final double DECAY = 0.01;
    private static final OptimizerSpec SGD = new OptimizerSpec.Sgd(0.5);
    private static final OptimizerSpec NESTEROVS = new OptimizerSpec.Nesterovs(0.1, 0.9);
    private static final OptimizerSpec ADAGRAD = new OptimizerSpec.AdaGrad(0.1, 1e-8);
    private static final OptimizerSpec RMSPROP = new OptimizerSpec.RmsProp(0.01, 0.95, 1e-8);
    private static final OptimizerSpec ADAM = new OptimizerSpec.Adam(0.01, 0.9, 0.999, 1e-8);

    /** A mistake, and the build that makes it. */
    record Mistake(String what, Build build, OptimizerSpec optimizer, Function<LockstepSetup, Network> network) {
        @Override
        public String toString() {
            return what + ", " + optimizer.name() + ", " + build;
        }
    }

    static List<Mistake> mistakes() {
        List<Mistake> mistakes = new ArrayList<>();
        for (Build build : List.of(Build.DL4J, Build.AUTODIFF)) {
            number(mistakes, build, "rate", SGD, new OptimizerSpec.Sgd(0.5 * (1 + 1e-8)));
            number(mistakes, build, "momentum", NESTEROVS, new OptimizerSpec.Nesterovs(0.1, 0.9 + 1e-9));
            number(mistakes, build, "ε", ADAGRAD, new OptimizerSpec.AdaGrad(0.1, 1.01e-8));
            number(mistakes, build, "decay", RMSPROP, new OptimizerSpec.RmsProp(0.01, 0.95 + 1e-9, 1e-8));
            number(mistakes, build, "ε", RMSPROP, new OptimizerSpec.RmsProp(0.01, 0.95, 1.01e-8));
            number(mistakes, build, "β₁", ADAM, new OptimizerSpec.Adam(0.01, 0.9 + 1e-9, 0.999, 1e-8));
            number(mistakes, build, "β₂", ADAM, new OptimizerSpec.Adam(0.01, 0.9, 0.999 + 1e-9, 1e-8));
            number(mistakes, build, "ε", ADAM, new OptimizerSpec.Adam(0.01, 0.9, 0.999, 1.01e-8));
            for (OptimizerSpec optimizer : Optimizers.ofDl4j()) {
                if (optimizer.memories() > 0) {
                    handedOver(mistakes, build, "forgets", optimizer, state -> remembering(state, m -> m.mul(0)));
                    handedOver(
                            mistakes,
                            build,
                            "in another order",
                            optimizer,
                            state -> remembering(
                                    state,
                                    m -> m.rank() == 2
                                            ? m.dup('f')
                                                    .reshape('f', m.length())
                                                    .dup('c')
                                                    .reshape('c', m.shape())
                                            : m));
                }
            }
            handedOver(
                    mistakes,
                    build,
                    "one step further",
                    ADAM,
                    state -> new TrainingState(state.parameters(), state.memory(), state.stepsTaken() + 1));
            handedOver(
                    mistakes,
                    build,
                    "m and v exchanged",
                    ADAM,
                    state -> new TrainingState(
                            state.parameters(),
                            List.of(state.memory().get(1), state.memory().get(0)),
                            state.stepsTaken()));
        }
        for (OptimizerSpec optimizer : Optimizers.ofDl4j()) {
            gradient(mistakes, Build.DL4J, "wrong sign", optimizer, g -> g.map(INDArray::neg));
            gradient(mistakes, Build.DL4J, "a factor 1 + 1e-9", optimizer, g -> g.map(array -> array.mul(1 + 1e-9)));
            gradient(mistakes, Build.DL4J, "no bias", optimizer, g -> changed(g, "b1", array -> array.mul(0)));
            gradient(
                    mistakes,
                    Build.DL4J,
                    "half of one entry",
                    optimizer,
                    g -> changed(g, "W2", array -> array.dup().putScalar(3, array.getDouble(3) / 2)));
            mistakes.add(new Mistake("no weight decay", Build.DL4J, optimizer, setup -> {
                Network right = setup.network(Build.DL4J);
                return new MistakenNetwork(
                        right,
                        g -> g.combine(right.parameters(), (dw, w) -> w.rank() == 2 ? dw.sub(w.mul(DECAY)) : dw),
                        UnaryOperator.identity());
            }));
        }
        return mistakes;
    }

    private static void number(
            List<Mistake> mistakes, Build build, String what, OptimizerSpec right, OptimizerSpec wrong) {
        mistakes.add(new Mistake(what, build, right, setup -> setup.network(build, wrong)));
    }

    private static void gradient(
            List<Mistake> mistakes,
            Build build,
            String what,
            OptimizerSpec optimizer,
            UnaryOperator<Parameters> mistake) {
        mistakes.add(new Mistake(
                what,
                build,
                optimizer,
                setup -> new MistakenNetwork(setup.network(build), mistake, UnaryOperator.identity())));
    }

    private static void handedOver(
            List<Mistake> mistakes,
            Build build,
            String what,
            OptimizerSpec optimizer,
            UnaryOperator<TrainingState> mistake) {
        mistakes.add(new Mistake(
                "handed over: " + what,
                build,
                optimizer,
                setup -> new MistakenNetwork(setup.network(build), UnaryOperator.identity(), mistake)));
    }

    private static Parameters changed(Parameters parameters, String name, UnaryOperator<INDArray> change) {
        Map<String, INDArray> arrays = new LinkedHashMap<>(parameters.arrays());
        arrays.replaceAll((each, array) -> each.equals(name) ? change.apply(array) : array);
        return Parameters.owning(arrays);
    }

    private static TrainingState remembering(TrainingState state, UnaryOperator<INDArray> change) {
        return new TrainingState(
                state.parameters(),
                state.memory().stream().map(part -> part.map(change)).toList(),
                state.stepsTaken());
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isTold(Mistake mistake) {
        LockstepSetup setup = new LockstepSetup(mistake.optimizer(), DECAY, LockstepSetup.MINIBATCH, Precision.FLOAT64);
        Parity parity = setup.train(Map.of(mistake.build(), mistake.network().apply(setup)), 2)
                .parities()
                .get(mistake.build());
        assertThat(parity.steps()).hasSizeGreaterThan(2).anyMatch(step -> !step.agrees());
        assertThat(parity.passes()).isFalse();
    }

    /** The same detour over the network's own gradient makes no difference by itself. */
    @ParameterizedTest
    @MethodSource("org.handgrad.testing.Optimizers#ofDl4j")
    void withoutAMistakeAllStepsAgree(OptimizerSpec optimizer) {
        LockstepSetup setup = new LockstepSetup(optimizer, DECAY, LockstepSetup.MINIBATCH, Precision.FLOAT64);
        for (Build build : List.of(Build.DL4J, Build.AUTODIFF)) {
            Network right =
                    new MistakenNetwork(setup.network(build), UnaryOperator.identity(), UnaryOperator.identity());
            Parity parity = setup.train(Map.of(build, right), 4).parities().get(build);
            assertThat(parity.steps()).hasSize(5).allMatch(StepComparison::agrees);
        }
    }
}
