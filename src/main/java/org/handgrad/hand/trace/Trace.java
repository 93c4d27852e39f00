package org.handgrad.hand.trace;

import java.util.List;
import org.handgrad.hand.kernel.Kernel;
import org.handgrad.hand.kernel.Operation;

/** Native operations that are replayed in their order, each on the arrays it was prepared for. */
public final class Trace {
    private final List<Operation> operations; // keeps the arrays where they are
    private final Kernel[] kernels;

    Trace(List<Operation> operations) {
        this.operations = List.copyOf(operations);
        this.kernels = operations.stream().map(Operation::prepare).toArray(Kernel[]::new);
    }

    /** Computes all results anew, from what the arrays that were not computed hold now. */
    public void replay() {
        for (Kernel kernel : kernels) {
            kernel.run();
        }
        Kernel.requireSuccess();
    }

    /** What is replayed. */
    public List<Operation> operations() {
        return operations;
    }
}
