package org.handgrad.check;

import java.util.Map;
import java.util.function.Function;
import org.handgrad.model.Parameters;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A cost of which a check knows nothing, C = 1/n ‖X W‖² over n = 3 samples, and its gradient 2/n Xᵀ X W. */
final class Quadratic {
    static final INDArray X = Nd4j.createFromArray(new double[][] {{1, 2}, {3, -1}, {0.5, 4}});
    static final INDArray W = Nd4j.createFromArray(new double[][] {{0.3, -0.7}, {0.2, 0.9}});

    private Quadratic() {}

    static double cost(Parameters theta) {
        INDArray w = theta.get("W");
        INDArray a = X.castTo(w.dataType()).mmul(w);
        return a.mul(a).sumNumber().doubleValue() / 3;
    }

    static INDArray gradient(Parameters theta) {
        INDArray w = theta.get("W");
        INDArray x = X.castTo(w.dataType());
        return x.transpose().mmul(x.mmul(w)).mul(2.0 / 3);
    }

    /** A check of another gradient of it. */
    static GradientCheck check(Function<Parameters, INDArray> gradient) {
        return checkMap(theta -> Map.of("W", gradient.apply(theta)));
    }

    static GradientCheck checkMap(Function<Parameters, Map<String, INDArray>> gradient) {
        return GradientCheck.ofCost(Quadratic::cost)
                .knowing("n", 3)
                .gradient(gradient)
                .at(Map.of("W", W));
    }
}
