package org.handgrad.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.handgrad.data.Batch;
import org.handgrad.hand.HandNetwork;
import org.handgrad.model.Activation;
import org.handgrad.model.InitialParameters;
import org.handgrad.model.LayerSpec;
import org.handgrad.model.Loss;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.handgrad.testing.RandomPoints;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Random directions check a model whose entries are too many to be moved one by one. {@code -Dhandgrad.side=995} makes it a
 * million; {@code target/large.txt} says how long that took.
 */
@Tag("slow")
class LargeModelTest {
    private static final int SIDE = Integer.getInteger("handgrad.side", 120);
    private static final int SAMPLES = 32;
    private static final int DIRECTIONS = 5;

    private static final ModelSpec MODEL = new ModelSpec(
            "large",
            SIDE,
            List.of(new LayerSpec(SIDE, Activation.TANH, true), new LayerSpec(10, Activation.SOFTMAX, true)),
            Loss.MCXENT);
    private static final Batch BATCH = RandomPoints.batch(MODEL, SAMPLES, 1);
    private static final Parameters AT =
            new InitialParameters.Uniform(-1 / Math.sqrt(SIDE), 1 / Math.sqrt(SIDE)).draw(MODEL, 1);
    private static final HandNetwork NETWORK = new HandNetwork(MODEL, Precision.FLOAT64, new OptimizerSpec.Sgd(1), AT);

    private static double cost(Parameters theta) {
        NETWORK.setParameters(theta);
        return NETWORK.cost(BATCH);
    }

    private static Map<String, INDArray> right(Parameters theta) {
        NETWORK.setParameters(theta);
        return NETWORK.gradient(BATCH).arrays();
    }

    /** One unit of hundreds has lost its σ′. */
    private static Map<String, INDArray> withoutOneSlope(Parameters theta) {
        Map<String, INDArray> arrays = new LinkedHashMap<>(right(theta));
        INDArray w1 = arrays.get("W1").dup();
        w1.getColumn(SIDE / 2).muli(1.5);
        arrays.put("W1", w1);
        return arrays;
    }

    private static CheckResult timed(
            String name,
            GradientCheck check,
            Function<Parameters, Map<String, INDArray>> gradient,
            StringBuilder text) {
        long start = System.nanoTime();
        CheckResult result =
                check.gradient(gradient).at(AT).directions(DIRECTIONS).run();
        text.append(String.format(
                Locale.ROOT,
                "%s, %,d parameters: %.1f s%n%s%n%n",
                name,
                AT.count(),
                (System.nanoTime() - start) / 1e9,
                result));
        return result;
    }

    @Test
    void directionsTellRightFromWrong() throws IOException {
        StringBuilder text = new StringBuilder();
        GradientCheck ofCost = GradientCheck.ofCost(LargeModelTest::cost);
        CheckResult right = timed("a cost", ofCost, LargeModelTest::right, text);
        CheckResult wrong = timed("a cost, a wrong gradient", ofCost, LargeModelTest::withoutOneSlope, text);
        CheckResult ofModel = timed("a model", GradientCheck.ofModel(MODEL, BATCH), LargeModelTest::right, text);
        Path report = Path.of("target", "large.txt");
        Files.createDirectories(report.getParent());
        Files.writeString(report, text);

        assertThat(right.passes()).as("%s", right).isTrue();
        assertThat(right.advice()).contains("is not worth it");
        assertThat(ofModel.passes()).as("%s", ofModel).isTrue();
        assertThat(wrong.array("W1").verdict()).isEqualTo(GradientVerdict.WRONG);
        assertThat(wrong.advice()).contains("A full check is worth it");
        assertThat(wrong.arrays().stream().filter(array -> array.verdict() == GradientVerdict.WRONG))
                .hasSize(1);
    }
}
