package org.handgrad.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nd4j.linalg.ops.transforms.Transforms.sigmoid;

import java.util.List;
import java.util.Map;
import org.handgrad.check.CheckResult;
import org.handgrad.check.GradientCheck;
import org.handgrad.data.Batch;
import org.handgrad.model.Activation;
import org.handgrad.model.LayerSpec;
import org.handgrad.model.Loss;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Parameters;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A model that handgrad knows, and back-propagation that has lost σ′ on its way down. */
class BackPropagationTest {
    // begin back-propagation
    static final ModelSpec MODEL = new ModelSpec(
            "2-3-1",
            2,
            List.of(new LayerSpec(3, Activation.SIGMOID, true), new LayerSpec(1, Activation.SIGMOID, true)),
            Loss.MSE);
    static final Batch BATCH = new Batch(
            Nd4j.createFromArray(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}),
            Nd4j.createFromArray(new double[][] {{0}, {1}, {1}, {0}}));

    static Map<String, INDArray> gradient(Parameters theta) {
        INDArray a1 = sigmoid(BATCH.x().mmul(theta.get("W1")).addiRowVector(theta.get("b1")));
        INDArray a2 = sigmoid(a1.mmul(theta.get("W2")).addiRowVector(theta.get("b2")));
        INDArray delta2 = a2.sub(BATCH.y()).muli(2.0 / 4).muli(a2.mul(a2.rsub(1)));
        INDArray delta1 = delta2.mmul(theta.get("W2").transpose()); // ⊙ σ′(Z⁽¹⁾) is missing
        return Map.of(
                "W1", BATCH.x().transpose().mmul(delta1),
                "b1", delta1.sum(0),
                "W2", a1.transpose().mmul(delta2),
                "b2", delta2.sum(0));
    }

    static CheckResult check() {
        Map<String, INDArray> theta = Map.of(
                "W1", Nd4j.createFromArray(new double[][] {{0.5, -0.4, 0.3}, {0.8, 0.1, -0.6}}),
                "b1", Nd4j.createFromArray(0.1, -0.2, 0.3),
                "W2", Nd4j.createFromArray(new double[][] {{0.7}, {-0.9}, {0.2}}),
                "b2", Nd4j.createFromArray(new double[] {-0.1}));
        return GradientCheck.ofModel(MODEL, BATCH)
                .gradient(BackPropagationTest::gradient)
                .at(theta)
                .run();
    }
    // end

    @Test
    void theMissingSlopeIsNamed() {
        CheckResult result = check();
        assertThat(result.array("W1").verdict().passes()).isFalse();
        assertThat(result.array("W2").verdict().passes()).isTrue();
        Manual.assertShows(result.toString());
    }
}
