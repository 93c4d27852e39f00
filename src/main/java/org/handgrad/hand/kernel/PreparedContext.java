package org.handgrad.hand.kernel;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.factory.Nd4j;

/** An operation of ND4J's newer kind, which finds its arrays in a native context: one that is made once and kept. */
final class PreparedContext implements Kernel {
    private final String name;
    private final long hash;
    private final OpContext context;

    /** Binds an operation to its arrays; its output has the right shape, so that the library need not work it out. */
    PreparedContext(DynamicCustomOp operation, List<INDArray> inputs, INDArray output) {
        this.name = operation.opName();
        this.hash = operation.opHash();
        this.context = Nd4j.getExecutioner().buildContext();
        context.setInputArrays(inputs);
        context.setOutputArrays(output);
        context.shapeFunctionOverride(true);
    }

    @Override
    public void run() {
        int status = NativeArray.LIBRARY.execCustomOp2(null, hash, context.contextPointer());
        if (status != 0) {
            throw new IllegalStateException("the native operation %s failed with status %s: %s"
                    .formatted(name, status, NativeArray.LIBRARY.lastErrorMessage()));
        }
    }
}
