package org.handgrad.hand.trace;

import org.handgrad.hand.kernel.Copy;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * That a result of a formula is to take the place of what an array holds.
 *
 * @param result what the formula made
 * @param place the array that lasts from step to step
 */
public record Assignment(INDArray result, INDArray place) {
    /** Does it at once. */
    public void now() {
        new Copy(result, place).prepare().run();
    }
}
