package org.handgrad.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.handgrad.report.document.StoredExperiment;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The keys of {@code result.json}, which others rely on. */
class ResultContractTest extends ReportFixture {
    @Test
    void theResultHasExactlyTheKeysOfTheContract() throws IOException {
        JsonNode json = storedResult();
        assertThat(json.propertyNames())
                .containsExactly(
                        "experiment",
                        "description",
                        "command",
                        "interrupted",
                        "data",
                        "models",
                        "runs",
                        "parity",
                        "gradients",
                        "differences",
                        "confusion",
                        "measures",
                        "provenance");
        assertThat(json.get("models")).hasSize(1).first().satisfies(model -> {
            assertThat(model.propertyNames()).containsExactly("name", "inputs", "layers", "loss", "weightDecay");
            assertThat(model.get("layers").get(0).propertyNames()).containsExactly("units", "activation", "bias");
        });
        assertThat(json.get("runs"))
                .hasSize(4)
                .allSatisfy(run -> assertThat(run.propertyNames())
                        .containsExactly(
                                "id",
                                "model",
                                "build",
                                "gradient",
                                "epsilon",
                                "optimizer",
                                "learningRate",
                                "loss",
                                "precision",
                                "seed",
                                "fold",
                                "epochs",
                                "status",
                                "finalCost",
                                "finalCostUnclipped",
                                "trainAccuracy",
                                "testAccuracy"));
        assertThat(json.get("parity"))
                .hasSize(2)
                .allSatisfy(parity -> assertThat(parity.propertyNames())
                        .containsExactly(
                                "runs",
                                "model",
                                "optimizer",
                                "learningRate",
                                "gradient",
                                "epsilon",
                                "precision",
                                "seed",
                                "maxDifference",
                                "relativeDifference",
                                "bound",
                                "holds",
                                "verdict",
                                "undecidedFrom",
                                "steps"))
                .allSatisfy(parity -> assertThat(parity.get("steps"))
                        .isNotEmpty()
                        .allSatisfy(step -> assertThat(step.propertyNames())
                                .containsExactly("step", "difference", "bound", "agrees")));
        assertThat(json.get("gradients"))
                .hasSize(24) // W1, b1 and x, by four witnesses, in two precisions
                .allSatisfy(gradient -> assertThat(gradient.propertyNames())
                        .containsExactly(
                                "model",
                                "parameter",
                                "witness",
                                "precision",
                                "point",
                                "maxRelativeError",
                                "bound",
                                "verdict",
                                "judgement",
                                "reasons"));
        assertThat(json.get("provenance").propertyNames()).containsExactly("configHash", "seed", "versions");
    }

    @Test
    void whatThereIsNoNumberForIsNull() throws IOException {
        JsonNode sound = storedResult().get("runs").get(0);
        assertThat(sound.get("status").stringValue()).isEqualTo("ok");
        assertThat(sound.get("finalCost").isNumber()).isTrue();
        assertThat(sound.get("trainAccuracy").isNull()).isTrue();
        assertThat(sound.get("testAccuracy").isNull()).isTrue();

        JsonNode diverged = storedResult().get("runs").get(2);
        assertThat(diverged.get("id").stringValue()).isEqualTo("linear/hand/analytic/nesterovs/seed-1");
        assertThat(diverged.get("status").stringValue()).isEqualTo("diverged");
        assertThat(diverged.get("epochs").intValue()).isEqualTo(2);
        assertThat(diverged.get("finalCost").isNull()).isTrue();
    }

    private JsonNode storedResult() throws IOException {
        ReportFolder.write(StoredExperiment.of(RESULT), out);
        return new JsonMapper().readTree(Files.readString(out.resolve("a/result.json")));
    }
}
