package org.handgrad.hand.kernel;

import java.util.List;
import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What is to be computed from which arrays into which array; says so, and does nothing until it is prepared and run. */
public sealed interface Operation
        permits Pairwise, WithScalar, Elementwise, Reduction, Broadcast, MatrixProduct, AddedProduct, Copy {
    /** What is read. */
    List<INDArray> inputs();

    /** What is written. */
    INDArray output();

    /** The same operation on other arrays of the same shapes. */
    Operation on(UnaryOperator<INDArray> replacement);

    /** Whether the output may be the same array as this input. */
    boolean mayOverwrite(INDArray input);

    /**
     * Operations that together are this one, each for a thread of its own. An entry is computed from the same numbers in the same
     * order whichever piece it is in, so that the number of threads changes no bit.
     *
     * @param most how many threads there are
     * @return this operation alone where sharing does not pay
     */
    default List<Operation> pieces(int most) {
        return List.of(this);
    }

    /** Binds the operation to its arrays, which stay where they are as long as the kernel is referred to; one thread computes it. */
    Kernel prepareAlone();

    /** The same, but large operations are shared between threads. */
    default Kernel prepare() {
        return ParallelKernel.of(this);
    }

    /** Whether an array is read. */
    default boolean reads(INDArray array) {
        return inputs().stream().anyMatch(input -> input == array);
    }
}
