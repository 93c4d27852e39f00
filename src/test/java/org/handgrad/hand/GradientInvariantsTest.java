package org.handgrad.hand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handgrad.testing.Numbers.assertWithin;

import java.util.List;
import org.handgrad.data.Batch;
import org.handgrad.model.Activation;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.handgrad.testing.ModelCases;
import org.handgrad.testing.RandomPoints;
import org.handgrad.testing.ScalarActivation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.factory.Nd4j;

/** What must be true of the gradient of a mean cost whatever its formula is. */
class GradientInvariantsTest {
    private static final double TOLERANCE = 1e-12;

    static List<ModelCases.Case> cases() {
        return ModelCases.fewest();
    }

    /** At a kink the remainder does not fall as h². */
    static List<ModelCases.Case> smoothCases() {
        return cases().stream()
                .filter(tested -> tested.model().layers().stream()
                        .filter(layer -> layer.activation() != Activation.SOFTMAX)
                        .allMatch(layer -> ScalarActivation.kinks(layer).isEmpty()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theOrderOfTheSamplesDoesNotMatter(ModelCases.Case tested) {
        Batch batch = RandomPoints.batch(tested.model(), tested.samples(), 5);

        assertSameCostAndGradient(tested.model(), batch, batch.rows(3, 0, 4, 2, 1));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void repeatingTheWholeDatasetDoesNotMatter(ModelCases.Case tested) {
        Batch batch = RandomPoints.batch(tested.model(), tested.samples(), 5);

        Batch thrice =
                new Batch(Nd4j.vstack(batch.x(), batch.x(), batch.x()), Nd4j.vstack(batch.y(), batch.y(), batch.y()));
        assertSameCostAndGradient(tested.model(), batch, thrice);
    }

    @ParameterizedTest
    @MethodSource("smoothCases")
    void theTaylorRemainderFallsAsTheSquareOfTheStep(ModelCases.Case tested) {
        Remainder remainder = new Remainder(tested, 7);

        assertThat(remainder.fallWhenTheStepHalves(remainder.gradient)).isBetween(3.7, 4.3);
    }

    @ParameterizedTest
    @MethodSource("smoothCases")
    void theTaylorRemainderOfAWrongGradientFallsAsTheStep(ModelCases.Case tested) {
        Remainder remainder = new Remainder(tested, 7);
        Parameters wrong = remainder.gradient.map(array -> array.mul(1.5));

        assertThat(remainder.fallWhenTheStepHalves(wrong)).isBetween(1.8, 2.2);
    }

    private static void assertSameCostAndGradient(ModelSpec model, Batch batch, Batch other) {
        HandNetwork network = network(model, RandomPoints.parameters(model, 1, 5));
        assertWithin(TOLERANCE, new double[] {network.cost(other)}, new double[] {network.cost(batch)});
        assertWithin(
                TOLERANCE,
                network.gradient(other).toVector(),
                network.gradient(batch).toVector());
    }

    private static HandNetwork network(ModelSpec model, Parameters parameters) {
        return new HandNetwork(model, Precision.FLOAT64, new OptimizerSpec.Sgd(1), parameters);
    }

    /** |C(θ+hv) − C(θ) − h gᵀv| along a random direction v of length 1. */
    private static final class Remainder {
        private static final double FIRST_STEP = 0x1p-9;
        private static final int HALVINGS = 3;

        private final HandNetwork network;
        private final Batch batch;
        private final Parameters at;
        private final Parameters gradient;
        private final Parameters direction;

        Remainder(ModelCases.Case tested, long seed) {
            this.at = RandomPoints.parameters(tested.model(), 1, seed);
            this.batch = RandomPoints.batch(tested.model(), tested.samples(), seed);
            this.network = network(tested.model(), at);
            this.gradient = network.gradient(batch);
            Parameters random = RandomPoints.parameters(tested.model(), 1, seed + 1);
            this.direction = random.map(array -> array.div(random.norm()));
        }

        /** By what factor the remainder falls for each halving of h: 4 if it falls as h², 2 if as h. */
        double fallWhenTheStepHalves(Parameters claimed) {
            double first = at(FIRST_STEP, claimed);
            double last = at(FIRST_STEP / (1 << HALVINGS), claimed);
            return Math.pow(first / last, 1.0 / HALVINGS);
        }

        private double at(double h, Parameters claimed) {
            network.setParameters(at);
            double here = network.cost(batch);
            network.setParameters(at.combine(direction, (theta, v) -> theta.add(v.mul(h))));
            double there = network.cost(batch);
            return Math.abs(there - here - h * dot(claimed.toVector(), direction.toVector()));
        }

        private static double dot(double[] a, double[] b) {
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += a[i] * b[i];
            }
            return sum;
        }
    }
}
