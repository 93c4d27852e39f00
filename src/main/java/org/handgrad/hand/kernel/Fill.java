package org.handgrad.hand.kernel;

import org.bytedeco.javacpp.DoublePointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Fills native arrays from Java arrays. */
public final class Fill {
    private Fill() {}

    /** Copies the numbers to a DOUBLE array of the same length that is not a view. */
    public static void with(double[] numbers, INDArray array) {
        ((DoublePointer) array.data().addressPointer()).put(numbers);
    }
}
