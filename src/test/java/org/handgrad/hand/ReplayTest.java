package org.handgrad.hand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.handgrad.data.Batch;
import org.handgrad.model.Activation;
import org.handgrad.model.LayerSpec;
import org.handgrad.model.Loss;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.handgrad.model.Restraints;
import org.handgrad.testing.ModelCases;
import org.handgrad.testing.Numbers;
import org.handgrad.testing.Optimizers;
import org.handgrad.testing.RandomPoints;
import org.handgrad.testing.SampleRestraints;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** What is replayed equals, bit for bit, what the same formulas give one operation at a time. */
@Tag("slow")
class ReplayTest {
    private static final int STEPS = 3;

    private static final INDArrayIndex LAST_FIVE = NDArrayIndex.interval(5, 10);

    /** The optimisers take turns, and what restrains them comes and goes. */
    record Training(ModelSpec model, int samples, OptimizerSpec optimizer) {
        static Training of(ModelCases.Case tested, int turn) {
            List<OptimizerSpec> optimizers = Optimizers.all();
            List<Restraints> all = List.copyOf(SampleRestraints.all().values());
            Restraints restraints = turn / optimizers.size() % 2 == 0 ? Restraints.NONE : all.get(turn % all.size());
            boolean steep = tested.model().layers().stream().anyMatch(layer -> layer.activation() == Activation.CUBE);
            OptimizerSpec optimizer = optimizers.get(turn % optimizers.size());
            return new Training(
                    restrained(tested.model(), restraints),
                    tested.samples(),
                    steep ? new OptimizerSpec.Adam(0.01, 0.9, 0.999, 1e-8) : optimizer);
        }

        @Override
        public String toString() {
            return "%s, %s, %s".formatted(model.name(), model.restraints(), optimizer.name());
        }
    }

    static List<Training> trainings() {
        List<ModelCases.Case> cases = models();
        return IntStream.range(0, cases.size())
                .mapToObj(turn -> Training.of(cases.get(turn), turn))
                .toList();
    }

    static List<ModelCases.Case> models() {
        return ModelCases.pairs();
    }

    /** Each in both precisions, with a short batch in between. */
    @ParameterizedTest
    @MethodSource("trainings")
    void stepsAndCostsOfEveryModel(Training training) {
        for (Precision precision : Precision.values()) {
            assertSameTraining(training.model(), precision, training.optimizer(), training.samples());
        }
    }

    @Test
    void everyActivationAndLossIsTrained() {
        List<ModelSpec> trained = trainings().stream().map(Training::model).toList();
        assertThat(trained.stream().map(ModelSpec::loss)).contains(Loss.values());
        assertThat(trained.stream().flatMap(model -> model.layers().stream()).map(LayerSpec::activation))
                .contains(Activation.values());
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void everyOptimizerTrainsModelsOfManyKinds(OptimizerSpec optimizer) {
        List<ModelSpec> trained = trainings().stream()
                .filter(training -> training.optimizer().equals(optimizer))
                .map(Training::model)
                .toList();
        assertThat(trained.stream().map(ModelSpec::loss).distinct()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(trained.stream().map(ModelSpec::restraints).distinct())
                .contains(Restraints.NONE)
                .hasSizeGreaterThan(2);
    }

    /** Rows are added up in another way once there are many. */
    @ParameterizedTest
    @EnumSource(Precision.class)
    void stepsOfALargeModel(Precision precision) {
        ModelSpec model = new ModelSpec(
                "70-260-7",
                70,
                List.of(new LayerSpec(260, Activation.SIGMOID, true), new LayerSpec(7, Activation.SOFTMAX, true)),
                Loss.MCXENT);

        assertSameTraining(model, precision, new OptimizerSpec.Sgd(0.1), 90);
    }

    /** At parameters that have moved since the gradient was written down. */
    @ParameterizedTest
    @MethodSource("models")
    void gradientsOfEveryModel(ModelCases.Case tested) {
        ModelSpec model = restrained(tested.model(), Restraints.of(SampleRestraints.PENALTY));
        for (Precision precision : Precision.values()) {
            Parameters start = RandomPoints.parameters(model, 1, 1).castTo(precision);
            HandNetwork network =
                    new HandNetwork(model, precision, Optimizers.all().get(0), start);
            Batch batch = RandomPoints.batch(model, tested.samples(), 2);
            for (int i = 0; i < 2; i++) {
                Numbers.assertFinite(network.gradientVector(batch));
                assertThat(network.gradientVector(batch))
                        .isEqualTo(network.gradient(batch).toVector());
                network.step(batch);
            }
        }
    }

    @Test
    void aStepThatFollowsTheCostOfItsBatchIsTheSameStep() {
        ModelSpec model = model();
        Parameters start = RandomPoints.parameters(model, 1, 1);
        Batch batch = RandomPoints.batch(model, 5, 2);
        HandNetwork asked = network(model, start);
        HandNetwork notAsked = network(model, start);
        for (int i = 0; i < STEPS; i++) {
            asked.cost(batch);
            asked.step(batch);
            notAsked.step(batch);
        }

        assertThat(asked.parameters().toVector())
                .isEqualTo(notAsked.parameters().toVector());
    }

    @Test
    void aForwardPassOfOtherParametersIsNotUsed() {
        ModelSpec model = model();
        Parameters start = RandomPoints.parameters(model, 1, 1);
        Parameters other = RandomPoints.parameters(model, 1, 9);
        Batch batch = RandomPoints.batch(model, 5, 2);
        HandNetwork replaced = network(model, start);
        double cost = replaced.cost(batch);
        replaced.setParameters(other);
        HandNetwork fresh = network(model, other);

        assertThat(replaced.cost(batch)).isEqualTo(fresh.cost(batch)).isNotEqualTo(cost);
        replaced.setParameters(other);
        replaced.step(batch);
        fresh.step(batch);
        assertThat(replaced.parameters().toVector())
                .isEqualTo(fresh.parameters().toVector());
        assertThat(replaced.cost(batch)).isEqualTo(fresh.cost(batch));
        Parameters gradient = fresh.gradient(batch);
        replaced.step(gradient);
        fresh.step(gradient);
        assertThat(replaced.cost(batch)).isEqualTo(fresh.cost(batch));
    }

    @Test
    void theForwardPassOfAnotherBatchOfTheSameSizeIsNotUsed() {
        ModelSpec model = model();
        Parameters start = RandomPoints.parameters(model, 1, 1);
        HandNetwork asked = network(model, start);
        HandNetwork notAsked = network(model, start);
        asked.cost(RandomPoints.batch(model, 5, 2));
        asked.step(RandomPoints.batch(model, 5, 3));
        notAsked.step(RandomPoints.batch(model, 5, 3));

        assertThat(asked.parameters().toVector())
                .isEqualTo(notAsked.parameters().toVector());
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void stepsAlongAGradientFromElsewhere(OptimizerSpec optimizer) {
        ModelSpec model = model();
        for (Precision precision : Precision.values()) {
            Parameters start = RandomPoints.parameters(model, 1, 1);
            HandNetwork replayed = new HandNetwork(model, precision, optimizer, start);
            EagerTraining eager = new EagerTraining(model, precision, optimizer, start);
            for (int i = 0; i < STEPS; i++) {
                Parameters gradient = RandomPoints.parameters(model, 1, 10 + i);
                replayed.step(gradient);
                eager.step(gradient);
            }
            assertThat(replayed.parameters().toVector())
                    .isEqualTo(eager.parameters().toVector());
        }
    }

    /** The samples of a batch may be a view, and in any order. */
    @Test
    void batchesOfAnyLayout() {
        ModelSpec model = model();
        Batch batch = RandomPoints.batch(model, 5, 2);
        Parameters start = RandomPoints.parameters(model, 1, 1);
        List<Batch> layouts = List.of(
                new Batch(batch.x().dup('f'), batch.y().dup('f')),
                new Batch(
                        Nd4j.vstack(batch.x(), batch.x()).get(LAST_FIVE),
                        Nd4j.vstack(batch.y(), batch.y()).get(LAST_FIVE)));
        HandNetwork expected = network(model, start);
        expected.step(batch);
        for (Batch layout : layouts) {
            HandNetwork network = network(model, start);
            network.step(layout);
            assertThat(network.parameters().toVector())
                    .isEqualTo(expected.parameters().toVector());
        }
    }

    static List<OptimizerSpec> optimizers() {
        return Optimizers.all();
    }

    private static void assertSameTraining(ModelSpec model, Precision precision, OptimizerSpec optimizer, int samples) {
        Parameters start = RandomPoints.parameters(model, 1, 1);
        HandNetwork replayed = new HandNetwork(model, precision, optimizer, start);
        EagerTraining eager = new EagerTraining(model, precision, optimizer, start);
        Batch batch = RandomPoints.batch(model, samples, 2);
        Batch shortBatch = RandomPoints.batch(model, (samples + 1) / 2, 3);
        for (Batch each : List.of(batch, shortBatch, batch)) {
            replayed.step(each);
            eager.step(each);
        }
        String what = "%s, %s, %s, %s".formatted(model.name(), model.restraints(), precision, optimizer);
        Numbers.assertFinite(eager.parameters().toVector());
        Numbers.assertFinite(eager.cost(batch), eager.cost(shortBatch));
        assertThat(replayed.parameters().toVector())
                .as(what)
                .isEqualTo(eager.parameters().toVector());
        assertThat(List.of(replayed.cost(batch), replayed.cost(shortBatch)))
                .as(what)
                .isEqualTo(List.of(eager.cost(batch), eager.cost(shortBatch)));
    }

    private static ModelSpec restrained(ModelSpec model, Restraints restraints) {
        return new ModelSpec(model.name(), model.inputs(), model.layers(), model.loss(), restraints);
    }

    private static ModelSpec model() {
        return new ModelSpec(
                "3-4-2",
                3,
                List.of(new LayerSpec(4, Activation.TANH, true), new LayerSpec(2, Activation.SIGMOID, true)),
                Loss.MSE);
    }

    private static HandNetwork network(ModelSpec model, Parameters start) {
        return new HandNetwork(model, Precision.FLOAT64, new OptimizerSpec.Adam(0.01, 0.9, 0.999, 1e-8), start);
    }
}
