package org.handgrad.testing;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.handgrad.model.Parameters;
import org.nd4j.linalg.factory.Nd4j;

/** Makes a cost of an ordinary function t ↦ f(t), for what takes the derivative of costs. */
public final class OneParameter {
    private static final String NAME = "t";

    private OneParameter() {}

    /** The single parameter t, in float64. */
    public static Parameters at(double t) {
        return Parameters.copyOf(Map.of(NAME, Nd4j.createFromArray(t)));
    }

    /** f as a cost of it. */
    public static ToDoubleFunction<Parameters> cost(DoubleUnaryOperator f) {
        return parameters -> f.applyAsDouble(parameters.get(NAME).getDouble(0));
    }
}
