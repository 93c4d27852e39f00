package org.handgrad.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.handgrad.check.evidence.Witness;
import org.handgrad.data.Batch;
import org.handgrad.hand.HandNetwork;
import org.handgrad.model.Activation;
import org.handgrad.model.LayerSpec;
import org.handgrad.model.Loss;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.handgrad.testing.RandomPoints;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Differences of some entries, or along random directions; what they may have missed is said. */
class PartialCheckTest {
    private static final int SIDE = 110;
    private static final INDArray AT = RandomPoints.parameters(
                    new ModelSpec("square", SIDE, List.of(new LayerSpec(SIDE, Activation.IDENTITY, false)), Loss.MSE),
                    1,
                    1)
            .get("W1");

    /** C = ½ Σ w² of 12,100 numbers, and a gradient of it that may be changed. */
    private static GradientCheck half(Function<INDArray, INDArray> change) {
        return GradientCheck.ofCost(theta -> {
                    INDArray w = theta.get("w");
                    return w.mul(w).sumNumber().doubleValue() / 2;
                })
                .gradient(theta -> Map.of("w", change.apply(theta.get("w").dup())))
                .at(Map.of("w", AT));
    }

    @Test
    void directionsConfirmAllEntriesAtOnceAndSayWhatWouldHaveShown() {
        CheckResult result = half(w -> w).directions(3).run();
        assertThat(result.passes()).as("%s", result).isTrue();
        assertThat(result.advice())
                .matches(
                        "Differences moved 3 random directions of each array: an error of \\d\\.\\de-\\d\\d of the gradient"
                                + " goes unseen at most once in 100 checks\\. A full check of all 12,100 entries is not worth it\\.");
    }

    /** One entry of 12,100 is a thousandth of the norm. */
    @Test
    void directionsSeeOneWrongEntryAmongThousands() {
        CheckResult result = half(w -> w.putScalar(7, 7, 0.9)).directions(3).run();
        assertThat(result.array("w").verdict()).isEqualTo(GradientVerdict.WRONG);
        assertThat(result.advice())
                .isEqualTo(
                        "Differences moved random directions only. A full check is worth it, on this model or a smaller"
                                + " one of the same layers: it tells which entries are wrong.");
    }

    @Test
    void aFactorIsNamedByDirectionsAndBySomeEntriesToo() {
        assertThat(half(w -> w.mul(2)).directions(3).run().array("w").reasons().get(0))
                .matches(
                        "w: hand = 2\\.000 × central difference along all 3 random directions \\(spread \\de-\\d\\d\\):"
                                + " a factor 2 too many");
        assertThat(half(INDArray::neg).entries(5).run().array("w").reasons().get(0))
                .matches(
                        "w: hand = -1\\.000 × central difference on all 5 entries that were moved \\(spread \\de-\\d\\d\\):"
                                + " the sign is wrong");
        assertThat(half(w -> w.mul(0)).directions(1).run().array("w").reasons().get(0))
                .isEqualTo("w: hand = 0 along the one random direction: forgotten: all zero");
    }

    @Test
    void ofEntriesThatNothingExplainsThoseThatWereMovedAreShown() {
        assertThat(half(w -> w.mul(w)).entries(2).run().array("w").reasons().get(0))
                .matches("w\\[\\d+, \\d+\\]: hand \\S+, central difference \\S+, difference \\S+, relative \\S+");
    }

    @Test
    void aSmallModelIsWorthAFullCheck() {
        CheckResult result = Quadratic.check(Quadratic::gradient).directions(2).run();
        assertThat(result.passes()).isTrue();
        assertThat(result.advice()).endsWith(" A full check is worth it: the model is small.");
    }

    @Test
    void someEntriesAreNotAll() {
        CheckResult missed = half(w -> w.putScalar(7, 7, 0.9))
                .entries(5)
                .witnesses(Witness.DIFFERENCES)
                .run();
        assertThat(missed.passes()).isTrue();
        assertThat(missed.advice())
                .isEqualTo(
                        "Differences moved at most 5 entries of an array and may miss an error in the others. A full check is"
                                + " worth it, on this model or a smaller one of the same layers.");
        assertThat(Quadratic.check(Quadratic::gradient).entries(4).run().advice())
                .isEmpty();
    }

    /** Where autodiff has compared every entry there is nothing to advise. */
    @Test
    void anAnalyticWitnessSeesEveryEntry() {
        ModelSpec model = new ModelSpec("wide", 30, List.of(new LayerSpec(40, Activation.TANH, true)), Loss.MSE);
        Batch batch = RandomPoints.batch(model, 4, 1);
        GradientCheck check = GradientCheck.ofModel(model, batch)
                .gradient(theta -> right(model, batch, theta).arrays())
                .at(RandomPoints.parameters(model, 1, 1))
                .directions(2);
        assertThat(check.run().passes()).isTrue();
        assertThat(check.run().advice()).isEmpty();
        CheckResult wrong = check.gradient(theta -> {
                    Map<String, INDArray> arrays =
                            new TreeMap<>(right(model, batch, theta).arrays());
                    arrays.put("W1", arrays.get("W1").dup().putScalar(29, 39, 1));
                    return arrays;
                })
                .run();
        assertThat(wrong.array("W1").reasons().get(0)).startsWith("W1[29, 39]: hand 1.00000000, autodiff ");
    }

    private static Parameters right(ModelSpec model, Batch batch, Parameters theta) {
        return new HandNetwork(model, Precision.FLOAT64, new OptimizerSpec.Sgd(1), theta).gradient(batch);
    }

    @Test
    void whatCannotBeAskedForIsRefused() {
        GradientCheck check = Quadratic.check(Quadratic::gradient);
        assertRefused(() -> check.entries(0), "the number of entries must be positive, not 0");
        assertRefused(() -> check.directions(-1), "the number of directions must be positive, not -1");
        assertRefused(() -> check.epsilon(0), "the step must be positive, not 0.0");
        assertRefused(() -> check.epsilon(Double.NaN), "the step must be positive, not NaN");
        assertRefused(() -> check.knowing("n", 0), "a known number must be positive, not 0.0");
        assertRefused(() -> check.at(Map.of()), "a point needs at least one array");
        assertRefused(() -> check.at(Collections.singletonMap("W", null)), "the array of 'W' is null");
        assertRefused(() -> check.at(Map.of("W", Nd4j.empty(DataType.DOUBLE))), "the array of 'W' is empty");
        assertRefused(
                () -> check.witnesses(Witness.AUTODIFF),
                "cost has the witnesses [DIFFERENCES, REMAINDER], not [AUTODIFF]");
        assertRefused(
                () -> check.at(Map.of("W", Nd4j.createFromArray(1.0, 2.0))),
                "every point needs the arrays of the first, {W=DOUBLE [2, 2]}, not {W=DOUBLE [2]}");
        assertRefused(
                () -> check.at(Map.of("W", Nd4j.createFromArray(1, 2))),
                "expected arrays that are all DOUBLE or all FLOAT, not [INT]");
        assertThatThrownBy(() -> GradientCheck.ofCost(Quadratic::cost).run())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a check needs a gradient and at least one point: .gradient(…).at(…)");
    }

    @Test
    void samplesThatDoNotFitTheModelAreRefused() {
        ModelSpec model = new ModelSpec("one", 2, List.of(new LayerSpec(1, Activation.TANH, true)), Loss.MSE);
        Batch wide = new Batch(Nd4j.ones(DataType.DOUBLE, 3, 5), Nd4j.ones(DataType.DOUBLE, 3, 1));
        assertRefused(
                () -> GradientCheck.ofModel(model, wide),
                "model 'one' has 2 inputs and 1 outputs, and the samples have x [3, 5] and y [3, 1]");
    }

    private static void assertRefused(Runnable asked, String message) {
        assertThatThrownBy(asked::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
