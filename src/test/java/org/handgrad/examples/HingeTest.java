package org.handgrad.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.handgrad.check.CheckResult;
import org.handgrad.check.GradientCheck;
import org.handgrad.check.GradientVerdict;
import org.handgrad.model.Parameters;
import org.junit.jupiter.api.Test;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A SameDiff graph, whose derivative is one more witness, at a point where it has none. */
class HingeTest {
    // begin hinge
    static final INDArray X = Nd4j.createFromArray(new double[][] {{1, 2}, {-1, 1}, {2, 1}});

    static SameDiff graph() {
        SameDiff graph = SameDiff.create();
        SDVariable x = graph.placeHolder("x", DataType.DOUBLE, 3, 2);
        SDVariable w = graph.var("w", DataType.DOUBLE, 2, 2);
        graph.nn().relu(x.mmul(w), 0).sum("C");
        return graph;
    }

    static Map<String, INDArray> gradient(Parameters theta) {
        INDArray z = X.mmul(theta.get("w"));
        return Map.of("w", X.transpose().mmul(z.gte(0).castTo(DataType.DOUBLE)));
    }

    static CheckResult check(INDArray w) {
        return GradientCheck.ofGraph(graph(), Map.of("x", X), "C")
                .gradient(HingeTest::gradient)
                .at(Map.of("w", w))
                .run();
    }

    static CheckResult elsewhere() {
        return check(Nd4j.createFromArray(new double[][] {{0.3, -0.4}, {0.2, 0.9}}));
    }

    static CheckResult atTheKink() {
        return check(Nd4j.createFromArray(new double[][] {{0.5, -0.4}, {0.5, 0.9}})); // the second sample has z = 0
    }
    // end

    @Test
    void elsewhereItAgrees() {
        CheckResult result = elsewhere();
        assertThat(result.array("w").verdict()).isEqualTo(GradientVerdict.AGREES);
        Manual.assertShows(result.toString());
    }

    @Test
    void atTheKinkEverySubgradientPasses() {
        CheckResult result = atTheKink();
        assertThat(result.array("w").verdict()).isEqualTo(GradientVerdict.KINK);
        Manual.assertShows(result.toString());
    }
}
