package org.handgrad.hand.kernel;

import java.util.List;
import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An operation with its input and output arrays. It computes nothing until it is prepared and run. */
public sealed interface Operation
        permits Pairwise, WithScalar, Elementwise, Reduction, Broadcast, MatrixProduct, AddedProduct, Copy {
    /** The arrays it reads. */
    List<INDArray> inputs();

    /** The array it writes. */
    INDArray output();

    /** The same operation on other arrays of the same shapes. */
    Operation on(UnaryOperator<INDArray> replacement);

    /** Whether the output may be the same array as this input. */
    boolean mayOverwrite(INDArray input);

    /**
     * Splits the operation into pieces, one per thread. Every entry is computed from the same numbers in the same
     * order, so the number of threads does not change the result.
     *
     * @param most number of threads
     * @return only this operation if splitting does not pay
     */
    default List<Operation> pieces(int most) {
        return List.of(this);
    }

    /** Binds the operation to its arrays, for one thread. The arrays must not move while the kernel is in use. */
    Kernel prepareAlone();

    /** The same, with large operations split between threads. */
    default Kernel prepare() {
        return ParallelKernel.of(this);
    }

    /** Whether an array is read. */
    default boolean reads(INDArray array) {
        return inputs().stream().anyMatch(input -> input == array);
    }
}
