package org.handgrad.hand.kernel;

import org.bytedeco.javacpp.DoublePointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Numbers of the JVM that take the place of those of an array. */
public final class Fill {
    private Fill() {}

    /** Writes them one after another, to a DOUBLE array of as many entries that is no view. */
    public static void with(double[] numbers, INDArray array) {
        ((DoublePointer) array.data().addressPointer()).put(numbers);
    }
}
