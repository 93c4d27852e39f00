package org.handgrad.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handgrad.data.Batch;
import org.handgrad.data.BundledTable;
import org.handgrad.model.Activation;
import org.handgrad.model.Build;
import org.handgrad.model.LayerSpec;
import org.handgrad.model.Loss;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Precision;
import org.handgrad.train.Parity.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.factory.Nd4j;

/** Where training magnifies rounding: trajectories say little, and their verdict says so; steps are judged all the same. */
@Tag("slow")
class ParityVerdictTest {
    private static final OptimizerSpec ADAM = new OptimizerSpec.Adam(0.02, 0.9, 0.999, 1e-8);

    private static Batch batch(double[][] x, double[][] y) {
        return new Batch(Nd4j.createFromArray(x), Nd4j.createFromArray(y));
    }

    private static ModelSpec layer(int inputs, int units, Activation activation, Loss loss, boolean bias) {
        return new ModelSpec("layer", inputs, List.of(new LayerSpec(units, activation, bias)), loss);
    }

    private static TrainingCase training(
            ModelSpec model, Batch samples, OptimizerSpec optimizer, Precision precision, int epochs, long seed) {
        Batch cast = samples.castTo(precision.dataType());
        int batchSize = Math.min(16, Math.toIntExact(samples.size()));
        return new TrainingCase(
                model,
                cast,
                batchSize,
                optimizer,
                precision,
                epochs,
                TrainingCase.start(model, true, 1, seed).castTo(precision),
                seed);
    }

    private static Parity parity(TrainingCase training, Build build) {
        return training.parities(Map.of(build, training.network(build))).get(build);
    }

    /** The bias's gradient is 0 but for rounding, which Adam makes a full step of. */
    @Test
    void mirroredSamplesAreNoAlarm() {
        ModelSpec model = layer(1, 2, Activation.SOFTMAX, Loss.MCXENT, true);
        Batch samples = batch(new double[][] {{-1}, {1}}, new double[][] {{0, 1}, {1, 0}});
        List<Parity> parities = new ArrayList<>();
        for (long seed = 1; seed <= 4; seed++) {
            parities.add(parity(training(model, samples, ADAM, Precision.FLOAT64, 50, seed), Build.DL4J));
        }
        assertThat(parities)
                .hasSize(4)
                .allMatch(Parity::passes)
                .allMatch(parity -> parity.verdict() == Verdict.CANNOT_TELL)
                .allMatch(parity -> parity.steps().size() == 7);
        assertThat(parities).as("it is no small matter").anyMatch(parity -> parity.relativeDifference() > 1e-3);
    }

    @ParameterizedTest
    @MethodSource("org.handgrad.testing.Optimizers#ofDl4j")
    void linearModelsOnExclusiveOrAreNoAlarm(OptimizerSpec optimizer) {
        double[][] x = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
        Batch samples = batch(x, new double[][] {{0}, {1}, {1}, {0}});
        for (boolean bias : new boolean[] {true, false}) {
            ModelSpec model = layer(2, 1, Activation.IDENTITY, Loss.MSE, bias);
            for (long seed = 1; seed <= 2; seed++) {
                TrainingCase training = training(model, samples, optimizer, Precision.FLOAT64, 100, seed);
                assertThat(parity(training, Build.DL4J)).matches(Parity::passes);
            }
        }
    }

    /** A rate so large that rounding grows from step to step. */
    @Test
    void ofWhatBlowsRoundingUpOneCannotTellButItsStepsAreTheSame() {
        ModelSpec model = layer(4, 3, Activation.SOFTMAX, Loss.MCXENT, true);
        Batch samples = BundledTable.IRIS.load().samples();
        TrainingCase training = training(model, samples, new OptimizerSpec.Sgd(1), Precision.FLOAT32, 60, 1);
        Parity parity = parity(training, Build.DL4J);
        assertThat(parity.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(parity.undecidedFrom().orElseThrow()).isBetween(5L, 400L);
        assertThat(parity.bound()).isGreaterThan(Parity.LARGEST_BOUND);
        assertThat(parity.steps()).hasSize(11).allMatch(StepComparison::agrees);
    }

    /** A wrong rate is seen before rounding hides it, and in every step. */
    @Test
    void whatPartsBeforeOneCannotTellDoesPart() {
        ModelSpec model = layer(4, 3, Activation.SOFTMAX, Loss.MCXENT, true);
        Batch samples = BundledTable.IRIS.load().samples();
        TrainingCase training = training(model, samples, new OptimizerSpec.Sgd(1), Precision.FLOAT32, 60, 1);
        Parity parity = training.parities(Map.of(Build.DL4J, training.network(Build.DL4J, new OptimizerSpec.Sgd(1.01))))
                .get(Build.DL4J);
        assertThat(parity.verdict()).isEqualTo(Verdict.PARTS);
        assertThat(parity.undecidedFrom()).isPresent();
        assertThat(parity.relativeDifference()).isGreaterThan(parity.bound());
        assertThat(parity.steps()).hasSize(11).noneMatch(StepComparison::agrees);
    }

    @Test
    void ofBuildsThatDivergeInTheirFirstStepOneCannotTell() {
        ModelSpec model = layer(1, 1, Activation.IDENTITY, Loss.MSE, true);
        Batch samples = batch(new double[][] {{1e10}}, new double[][] {{1}});
        TrainingCase training = training(model, samples, new OptimizerSpec.Sgd(1e300), Precision.FLOAT64, 3, 1);
        Parity parity = parity(training, Build.DL4J);
        assertThat(parity.steps()).isEmpty();
        assertThat(parity.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(parity.undecidedFrom()).hasValue(1);
    }
}
