package org.handgrad.hand.kernel;

import java.util.List;
import org.handgrad.model.BlasThreads;

/** An operation whose pieces several threads compute at once. */
final class ParallelKernel implements Kernel {
    private final Kernel[] kernels;

    private ParallelKernel(List<Operation> pieces) {
        this.kernels = pieces.stream().map(Operation::prepareAlone).toArray(Kernel[]::new);
    }

    /** Binds an operation to its arrays, for as many threads as may work and are worth it. */
    static Kernel of(Operation operation) {
        List<Operation> pieces = operation.pieces(BlasThreads.allowed());
        return pieces.size() == 1 ? operation.prepareAlone() : new ParallelKernel(pieces);
    }

    @Override
    public void run() {
        WorkerPool.run(kernels);
    }
}
