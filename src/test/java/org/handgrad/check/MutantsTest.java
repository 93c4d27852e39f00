package org.handgrad.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.ToDoubleFunction;
import org.handgrad.data.Batch;
import org.handgrad.model.Build;
import org.handgrad.model.GradientSource.Scheme;
import org.handgrad.model.Network;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.handgrad.numeric.NumericWitness;
import org.handgrad.testing.Builds;
import org.handgrad.testing.RandomPoints;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A check is worth something only if it fails for the mistakes that people make, and for these alone. */
class MutantsTest {
    private static final int SEEDS = 3;

    @ParameterizedTest
    @EnumSource
    void autodiffRefutesMistakesAndNothingElse(Mistake mistake) {
        forEverySeed(mistake, (claimed, at, batch) -> analytic(Build.AUTODIFF, mistake, claimed, at, batch));
    }

    @ParameterizedTest
    @EnumSource
    void dl4jRefutesMistakesAndNothingElse(Mistake mistake) {
        forEverySeed(mistake, (claimed, at, batch) -> analytic(Build.DL4J, mistake, claimed, at, batch));
    }

    @ParameterizedTest
    @EnumSource
    void centralDifferencesRefuteMistakesAndNothingElse(Mistake mistake) {
        forEverySeed(mistake, (claimed, at, batch) -> central(mistake, at, batch));
    }

    /** Asks a witness of a claimed gradient at one point. */
    private interface Asked {
        Testimony of(Parameters claimed, Parameters at, Batch batch);
    }

    private static void forEverySeed(Mistake mistake, Asked witness) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Parameters at = RandomPoints.parameters(mistake.model(), 1, seed);
            Batch batch = RandomPoints.batch(mistake.model(), Mistake.SIZE, seed);
            Parameters claimed = MistakenGradient.of(mistake, at, batch);
            Testimony testimony = witness.of(claimed, at, batch);

            boolean holds = claimed.names().stream()
                    .allMatch(name -> Comparison.worst(claimed, testimony, name).holds());
            assertThat(holds).isEqualTo(mistake.isNone());
        }
    }

    private static Testimony analytic(Build build, Mistake mistake, Parameters claimed, Parameters at, Batch batch) {
        double allowed = PassRule.bound(Precision.FLOAT64) * PassRule.scale(claimed.norm());
        return Testimony.analytic(Builds.of(build, mistake.model(), at).gradient(batch), allowed);
    }

    private static Testimony central(Mistake mistake, Parameters at, Batch batch) {
        Network moving = Builds.of(Build.HAND, mistake.model(), at);
        ToDoubleFunction<Parameters> cost = moved -> {
            moving.setParameters(moved);
            return moving.cost(batch);
        };
        return Testimony.numeric(NumericWitness.of(Precision.FLOAT64, at, cost).get(Scheme.CENTRAL));
    }
}
