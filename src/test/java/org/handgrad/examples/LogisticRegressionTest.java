package org.handgrad.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nd4j.linalg.ops.transforms.Transforms.log;
import static org.nd4j.linalg.ops.transforms.Transforms.sigmoid;

import java.util.Map;
import org.handgrad.check.CheckResult;
import org.handgrad.check.GradientCheck;
import org.handgrad.model.Parameters;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A cost that is nothing but a method, and a gradient that has lost its 1/n. */
class LogisticRegressionTest {
    // begin logistic regression
    static final INDArray X = Nd4j.createFromArray(new double[][] {{0.5, 1.2}, {-0.3, 0.8}, {1.1, -0.6}, {0.2, 0.1}});
    static final INDArray Y = Nd4j.createFromArray(new double[][] {{1}, {0}, {1}, {0}});
    static final INDArray W = Nd4j.createFromArray(new double[][] {{0.4}, {-0.2}});
    static final INDArray B = Nd4j.createFromArray(0.1);

    static INDArray predict(Parameters theta) {
        return sigmoid(X.mmul(theta.get("w")).addiRowVector(theta.get("b")));
    }

    static double cost(Parameters theta) {
        INDArray a = predict(theta);
        INDArray logLikelihood = Y.mul(log(a)).add(Y.rsub(1).mul(log(a.rsub(1))));
        return -logLikelihood.sumNumber().doubleValue() / X.rows();
    }

    static Map<String, INDArray> gradient(Parameters theta) {
        INDArray delta = predict(theta).sub(Y);
        return Map.of("w", X.transpose().mmul(delta), "b", delta.sum(0));
    }

    static CheckResult check() {
        return GradientCheck.ofCost(LogisticRegressionTest::cost)
                .knowing("n", X.rows())
                .gradient(LogisticRegressionTest::gradient)
                .at(Map.of("w", W, "b", B))
                .run();
    }
    // end

    @Test
    void theLostDivisionIsNamed() {
        CheckResult result = check();
        assertThat(result.passes()).isFalse();
        Manual.assertShows(result.toString());
    }
}
