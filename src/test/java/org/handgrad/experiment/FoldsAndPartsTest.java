package org.handgrad.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.handgrad.config.ExperimentReader;
import org.handgrad.data.Part;
import org.handgrad.measure.Measure;
import org.junit.jupiter.api.Test;

/** Runs of several folds, and what is seen of the parts that are not trained on. */
class FoldsAndPartsTest {
    private static final String IRIS = """
            data:
              bundled: iris
              standardize: true
              split: %s
            %s
            models: { softmax: { layers: [{ units: 3, activation: softmax }], loss: mcxent } }
            optimizers: { adam: { learning-rate: 0.1 } }
            training: { epochs: 8, batch-size: 30 }
            check: { points: 1 }
            """;

    private static ExperimentResult run(String split, String more) {
        return Experiment.run(
                ExperimentReader.read(Path.of("a.yaml"), "a", IRIS.formatted(split, more), List.of()), Progress.SILENT);
    }

    @Test
    void aFoldIsTheLastCoordinateOfARun() {
        ExperimentResult result = run("{ stratify: true }", "folds: 3\nseeds: [1, 2]\nbuilds: [hand, dl4j]");

        assertThat(result.runs()).hasSize(3 * 2 * 2);
        assertThat(result.runs().get(0).spec().id()).isEqualTo("softmax/hand/analytic/adam/seed-1/fold-1");
        assertThat(result.runs().stream().map(run -> run.spec().id()).collect(Collectors.toSet()))
                .hasSize(12);
        assertThat(result.runs()).allSatisfy(run -> {
            TrainedModel trained = run.trained().orElseThrow();
            assertThat(trained.parts()).extracting(PartResult::part).containsExactly(Part.TRAIN, Part.TEST);
            assertThat(trained.judged().measures().samples()).isEqualTo(50);
            assertThat(trained.judged().trivial().value(Measure.BALANCED_ACCURACY))
                    .hasValue(1.0 / 3);
        });
        assertThat(result.runs().stream().filter(run -> !run.snapshots().isEmpty()))
                .extracting(run -> run.spec().id())
                .containsExactly("softmax/hand/analytic/adam/seed-1/fold-1");
        assertThat(result.parities())
                .hasSize(6)
                .allMatch(compared -> compared.parity().passes());
        assertThat(result.data().folds()).isEqualTo(3);
    }

    /** Each fold is scaled by its own training part, and its models carry that scaling. */
    @Test
    void everyFoldIsScaledByItsOwnTrainingPart() {
        ExperimentResult result = run("{ stratify: true }", "folds: 3\nbuilds: [hand]");
        assertThat(result.runs().stream()
                        .map(run -> run.trained()
                                .orElseThrow()
                                .fitted()
                                .inputScaling()
                                .orElseThrow()
                                .mean()
                                .toString())
                        .distinct())
                .hasSize(3);
    }

    @Test
    void everyPartHasACurveThatEndsAtItsCost() {
        ExperimentResult result =
                run("{ test: 0.2, validation: 0.2, stratify: true }", "builds: [hand, dl4j, autodiff]");

        assertThat(result.data().validation()).isEqualTo(30);
        for (RunResult run : result.runs()) {
            TrainedModel trained = run.trained().orElseThrow();
            assertThat(run.history().heldOutCosts()).containsOnlyKeys(Part.VALIDATION, Part.TEST);
            for (PartResult part : trained.parts()) {
                List<Double> costs = part.part() == Part.TRAIN
                        ? run.history().costs()
                        : run.history().heldOutCosts().get(part.part());
                assertThat(costs).hasSize(9);
                assertThat(costs.get(8)).isEqualTo(part.cost());
            }
        }
    }
}
