package org.handgrad.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handgrad.check.cost.BackPropagationMistake;
import org.handgrad.check.cost.BackPropagationMistake.Kind;
import org.handgrad.data.Batch;
import org.handgrad.model.Activation;
import org.handgrad.model.LayerSpec;
import org.handgrad.model.Loss;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Parameters;
import org.handgrad.testing.RandomPoints;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What a wrong gradient is told: one mistake, two at once, several that cannot be told apart, none that is known. */
class GradientDiagnosisTest {
    private static ArrayResult of(Function<Parameters, INDArray> gradient) {
        return Quadratic.check(gradient).run().array("W");
    }

    private static List<String> causes(Function<Parameters, INDArray> gradient) {
        ArrayResult result = of(gradient);
        assertThat(result.verdict()).isEqualTo(GradientVerdict.WRONG);
        return result.causes();
    }

    @Test
    void oneMistake() {
        assertThat(causes(theta -> Quadratic.gradient(theta).mul(2))).containsExactly("a factor 2 too many");
        assertThat(causes(theta -> Quadratic.gradient(theta).div(3))).containsExactly("a factor n is missing");
        assertThat(causes(theta -> Quadratic.gradient(theta).neg())).containsExactly("the sign is wrong");
        assertThat(causes(theta -> Quadratic.gradient(theta).transpose().dup('c')))
                .containsExactly("transposed");
        assertThat(causes(theta -> Quadratic.gradient(theta).mul(0))).containsExactly("forgotten: all zero");
        assertThat(causes(theta -> Quadratic.gradient(theta).add(theta.get("W").mul(0.1))))
                .containsExactly("weight decay where there is none", "weight decay doubled");
        assertThat(causes(theta -> Quadratic.gradient(theta).sub(theta.get("W").mul(0.1))))
                .containsExactly("weight decay left out", "weight decay halved");
    }

    @Test
    void itIsASentenceWithItsEvidence() {
        assertThat(of(theta -> Quadratic.gradient(theta).mul(2)).reasons().get(0))
                .matches(
                        "W: hand = 2\\.000 × central difference on all 4 entries \\(spread \\de-1\\d\\): a factor 2 too many");
    }

    @Test
    void aFactorThatIsNoKnownNumberIsShown() {
        assertThat(causes(theta -> Quadratic.gradient(theta).mul(0.7))).containsExactly("a constant factor of 0.7");
    }

    /** One number is a multiple of any other: that is no explanation. */
    @Test
    void anUnknownFactorOfOneNumberIsNone() {
        CheckResult result = GradientCheck.ofCost(
                        theta -> Math.sin(theta.get("t").getDouble(0)))
                .gradient(theta -> Map.of("t", Nd4j.createFromArray(0.7)))
                .at(Map.of("t", Nd4j.createFromArray(0.5)))
                .run();
        assertThat(result.array("t").causes()).isEmpty();
        assertThat(result.array("t").reasons().get(0))
                .matches(
                        "t\\[0\\]: hand 0\\.700000000, central difference 0\\.877582562, difference -1\\.8e-01, relative 2\\.0e-01");
    }

    @Test
    void ofOneEntryItIsSaidThatItIsTheOnlyOne() {
        CheckResult result = GradientCheck.ofCost(
                        theta -> Math.sin(theta.get("t").getDouble(0)))
                .gradient(theta -> Map.of("t", Nd4j.createFromArray(2 * Math.cos(0.5))))
                .at(Map.of("t", Nd4j.createFromArray(0.5)))
                .run();
        assertThat(result.array("t").reasons().get(0))
                .isEqualTo("t: hand = 2.000 × central difference on its only entry: a factor 2 too many");
    }

    @Test
    void aFactorAndTheSignAtOnce() {
        ArrayResult result = of(theta -> Quadratic.gradient(theta).mul(-3));
        assertThat(result.causes()).containsExactly("a factor n too many", "the sign is wrong");
        assertThat(result.reasons().get(0)).endsWith(": a factor n too many, and the sign is wrong");
    }

    @Test
    void aFactorAndTheTransposeAtOnce() {
        ArrayResult result = of(theta -> Quadratic.gradient(theta).transpose().mul(-2));
        assertThat(result.causes()).containsExactly("transposed", "a factor 2 too many", "the sign is wrong");
        assertThat(result.reasons().get(0))
                .startsWith("W: hand = -2.000 × the transpose on all 4 entries")
                .endsWith(": transposed, and a factor 2 too many, and the sign is wrong");
    }

    @Test
    void ofWhatIsNotExplainedTheWorstEntriesAreShown() {
        ArrayResult result = of(theta -> Quadratic.gradient(theta).putScalar(1, 0, 2.5));
        assertThat(result.causes()).isEmpty();
        assertThat(result.reasons().get(0))
                .matches(
                        "W\\[1, 0\\]: hand 2\\.50000000, central difference 3\\.00000000, difference -5\\.0e-01, relative 1\\.7e-01");
    }

    /** Entries that are right are none of the worst. */
    @Test
    void onlyEntriesThatAreWrongAreShown() {
        assertThat(of(theta -> Quadratic.gradient(theta).putScalar(1, 0, 2.5)).reasons())
                .filteredOn(reason -> reason.contains(": hand "))
                .hasSize(1);
    }

    @Test
    void whereNothingExplainsItMoreOfTheCostIsAskedFor() {
        assertThat(Quadratic.check(theta -> Quadratic.gradient(theta).putScalar(1, 0, 2.5))
                        .run()
                        .advice())
                .isEqualTo("No known mistake explains this. If the cost is a network's, describe it as a ModelSpec:"
                        + " GradientCheck.ofModel knows the usual mistakes in back-propagation.");
        assertThat(Quadratic.check(theta -> Quadratic.gradient(theta).mul(2))
                        .run()
                        .advice())
                .isEmpty();
        assertThat(Quadratic.checkMap(theta -> null).run().advice()).isEmpty();
        assertThat(ofModel(5, theta -> {
                            Map<String, INDArray> gradient = planted(5, Kind.NONE, 0, 1, theta);
                            gradient.get("W1").putScalar(0, 0, 2.5);
                            return gradient;
                        })
                        .advice())
                .isEmpty();
    }

    /** Of a gradient far below the floor of the scale nearly anything is allowed; 2 is still not 1/2. */
    @Test
    void aFactorIsNotItsInverseHoweverSmallTheGradient() {
        CheckResult result = GradientCheck.ofCost(theta -> 1e-9 * Quadratic.cost(theta))
                .gradient(theta -> Map.of("W", Quadratic.gradient(theta).mul(2e-9)))
                .at(Map.of("W", Quadratic.W))
                .run();
        assertThat(result.array("W").causes()).containsExactly("a factor 2 too many");
    }

    private static final ModelSpec MODEL = new ModelSpec(
            "two layers",
            3,
            List.of(new LayerSpec(4, Activation.TANH, true), new LayerSpec(2, Activation.SIGMOID, true)),
            Loss.MSE);

    private static CheckResult ofModel(int samples, Function<Parameters, Map<String, INDArray>> gradient) {
        return GradientCheck.ofModel(MODEL, RandomPoints.batch(MODEL, samples, 7))
                .gradient(gradient)
                .at(RandomPoints.parameters(MODEL, 1, 7))
                .run();
    }

    private static Map<String, INDArray> planted(int samples, Kind kind, int layer, double factor, Parameters theta) {
        Batch batch = RandomPoints.batch(MODEL, samples, 7);
        return new PlantedMistake(MODEL, batch, BackPropagationMistake.of(kind, layer, ""), theta)
                .gradient().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().mul(factor)));
    }

    /** Two samples and two outputs: 2, n and k are one number, and nk is 4. */
    @Test
    void whereSeveralCausesFitAllAreNamed() {
        CheckResult doubled = ofModel(2, theta -> planted(2, Kind.NONE, 0, 2, theta));
        assertThat(doubled.arrays()).hasSize(4);
        for (ArrayResult array : doubled.arrays()) {
            assertThat(array.causes())
                    .containsExactly("a factor 2 too many", "a factor n too many", "a factor k too many");
            assertThat(array.reasons().get(0))
                    .endsWith(": a factor 2 too many, or a factor n too many, or a factor k too many");
        }
        CheckResult quarter = ofModel(2, theta -> planted(2, Kind.NONE, 0, 0.25, theta));
        assertThat(quarter.array("W1").causes()).containsExactly("a factor nk is missing");
    }

    @Test
    void aMistakeInBackPropagationAndAFactorAtOnce() {
        CheckResult result = ofModel(5, theta -> planted(5, Kind.SLOPE_MISSING, 1, 2, theta));
        for (String below : List.of("W1", "b1")) {
            assertThat(result.array(below).causes())
                    .startsWith("σ′ of layer 1 is missing")
                    .contains("a factor 2 too many");
        }
        for (String above : List.of("W2", "b2")) {
            assertThat(result.array(above).causes()).containsExactly("a factor 2 too many", "a factor k too many");
        }
    }

    @Test
    void mistakesInTwoArraysAreToldOfEach() {
        CheckResult result = ofModel(5, theta -> {
            Map<String, INDArray> gradient = planted(5, Kind.NONE, 0, 1, theta);
            gradient.put("b2", gradient.get("b2").mul(0));
            gradient.put("W1", gradient.get("W1").neg());
            return gradient;
        });
        assertThat(result.array("b2").causes()).containsExactly("forgotten: all zero");
        assertThat(result.array("W1").causes()).containsExactly("the sign is wrong");
        assertThat(result.array("W2").verdict()).isEqualTo(GradientVerdict.AGREES);
        assertThat(result.array("b1").verdict()).isEqualTo(GradientVerdict.AGREES);
    }
}
