package org.handgrad.audit.judge;

import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A score of a framework, and what the framework says is its gradient.
 *
 * @param score of an array, in the format of that array
 * @param gradient of the same shape and format as the array
 * @param magnitude of the largest number on the way to the gradient, such as ∂C/∂a: what is rounded is as large as that
 */
public record AuditedFunction(
        ToDoubleFunction<INDArray> score, UnaryOperator<INDArray> gradient, ToDoubleFunction<INDArray> magnitude) {}
