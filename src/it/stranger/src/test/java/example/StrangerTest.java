package example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handgrad.check.assertion.GradientAssert.assertThatGradient;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.handgrad.check.GradientCheck;
import org.handgrad.check.evidence.Witness;
import org.handgrad.data.Batch;
import org.handgrad.model.Activation;
import org.handgrad.model.LayerSpec;
import org.handgrad.model.Loss;
import org.handgrad.model.ModelSpec;
import org.junit.jupiter.api.Test;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Somebody else's project, with nothing but ND4J and a test library. */
class StrangerTest {
    private static final INDArray X = Nd4j.createFromArray(new double[][] {{1, 2}, {3, -1}, {0.5, 4}});
    private static final INDArray W = Nd4j.createFromArray(new double[][] {{0.3}, {-0.7}});

    private static GradientCheck ofCost(double factor) {
        return GradientCheck.ofCost(theta -> {
                    INDArray z = X.mmul(theta.get("w"));
                    return z.mul(z).sumNumber().doubleValue();
                })
                .gradient(theta -> Map.of(
                        "w", X.transpose().mmul(X.mmul(theta.get("w"))).mul(factor)))
                .at(Map.of("w", W));
    }

    private static GradientCheck ofGraph() {
        SameDiff graph = SameDiff.create();
        graph.placeHolder("x", DataType.DOUBLE, 3, 2)
                .mmul(graph.var("w", DataType.DOUBLE, 2, 1))
                .pow(2)
                .sum("C");
        return GradientCheck.ofGraph(graph, Map.of("x", X), "C")
                .gradient(theta -> Map.of("w", X.transpose().mmul(X.mmul(theta.get("w"))).mul(2)))
                .at(Map.of("w", W));
    }

    private static GradientCheck ofModel() {
        ModelSpec model =
                new ModelSpec("line", 2, List.of(new LayerSpec(1, Activation.IDENTITY, false)), Loss.MSE);
        INDArray y = Nd4j.createFromArray(new double[][] {{1}, {2}, {3}});
        return GradientCheck.ofModel(model, new Batch(X, y))
                .gradient(theta -> Map.of(
                        "W1", X.transpose().mmul(X.mmul(theta.get("W1")).sub(y)).mul(2.0 / 3)))
                .at(Map.of("W1", W));
    }

    @Test
    void rightGradientsAgree() {
        assertThatGradient(ofCost(2)).agrees();
        assertThatGradient(ofGraph()).agrees();
        assertThatGradient(ofModel()).agrees();
    }

    @Test
    void aWrongOneIsNamed() {
        assertThatThrownBy(() -> assertThatGradient(ofCost(1)).agrees())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("w: hand = 0.500 × central difference on all 2 entries")
                .hasMessageContaining("a factor 2 is missing");
        assertThat(ofCost(1).run().toJson()).contains("\"passes\" : false");
    }

    @Test
    void float32IsJudgedByItsOwnRounding() {
        INDArray x = X.castTo(DataType.FLOAT);
        assertThatGradient(GradientCheck.ofCost(theta -> {
                            INDArray z = x.mmul(theta.get("w"));
                            return z.mul(z).sumNumber().doubleValue();
                        })
                        .gradient(theta -> Map.of("w", x.transpose().mmul(x.mmul(theta.get("w"))).mul(2)))
                        .at(Map.of("w", W.castTo(DataType.FLOAT))))
                .agrees();
    }

    @Test
    void directionsAreEnoughForAFactor() {
        assertThatGradient(ofCost(-2).directions(2)).isWrongBecause("w", "the sign is wrong");
    }

    @Test
    void aWitnessThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> ofModel().witnesses(Witness.DL4J))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line has the witnesses [AUTODIFF, DIFFERENCES, REMAINDER], not [DL4J]");
    }

    @Test
    void nothingIsPrinted() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream caught = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(caught);
        System.setErr(caught);
        try {
            ofCost(1).run();
            ofGraph().run();
            ofModel().run();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void nothingElseComesAlong() {
        for (String unwanted : List.of(
                "picocli.CommandLine",
                "ch.qos.logback.classic.Logger",
                "me.tongfei.progressbar.ProgressBar",
                "org.jetbrains.letsPlot.commons.SystemTime",
                "kotlin.Unit",
                "org.openjdk.jmh.annotations.Benchmark",
                "org.snakeyaml.engine.v2.api.Load",
                "de.siegmar.fastcsv.reader.CsvReader",
                "org.deeplearning4j.nn.multilayer.MultiLayerNetwork")) {
            assertThatThrownBy(() -> Class.forName(unwanted))
                    .as(unwanted)
                    .isInstanceOf(ClassNotFoundException.class);
        }
        for (String configuration : List.of("logback.xml", "logback-test.xml", "simplelogger.properties", "log4j2.xml")) {
            assertThat(StrangerTest.class.getClassLoader().getResource(configuration))
                    .as(configuration)
                    .isNull();
        }
    }
}
