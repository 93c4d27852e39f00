package org.handgrad.hand.restraint;

import java.util.List;
import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The gradient as it is. */
record UnchangedGradient() implements HandNormalization {
    @Override
    public List<INDArray> applied(ArrayOps ops, List<INDArray> layer) {
        return layer;
    }
}
