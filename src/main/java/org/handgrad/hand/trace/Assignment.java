package org.handgrad.hand.trace;

import org.handgrad.hand.kernel.Copy;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Copies the result of a formula into an array that lasts between steps.
 *
 * @param result of the formula
 * @param place the target array
 */
public record Assignment(INDArray result, INDArray place) {
    /** Copies now. */
    public void now() {
        new Copy(result, place).prepare().run();
    }
}
