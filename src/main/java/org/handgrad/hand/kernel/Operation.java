package org.handgrad.hand.kernel;

import java.util.List;
import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What is to be computed from which arrays into which array; says so, and does nothing until it is prepared and run. */
public sealed interface Operation
        permits Pairwise, WithNumber, Elementwise, Reduction, AlongRows, MatrixProduct, AddedProduct, Copy {
    /** What is read. */
    List<INDArray> inputs();

    /** What is written. */
    INDArray output();

    /** The same operation on other arrays of the same shapes. */
    Operation on(UnaryOperator<INDArray> replacement);

    /** Whether the output may be the same array as this input. */
    boolean mayOverwrite(INDArray input);

    /** Binds the operation to its arrays, which stay where they are as long as the operation is referred to. */
    Kernel prepare();

    /** Whether an array is read. */
    default boolean reads(INDArray array) {
        return inputs().stream().anyMatch(input -> input == array);
    }
}
