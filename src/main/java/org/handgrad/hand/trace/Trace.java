package org.handgrad.hand.trace;

import java.util.List;
import org.handgrad.hand.kernel.Kernel;
import org.handgrad.hand.kernel.Operation;

/** A recorded sequence of native operations, each bound to its arrays. */
public final class Trace {
    private final List<Operation> operations; // keeps the arrays where they are
    private final Kernel[] kernels;

    Trace(List<Operation> operations) {
        this.operations = List.copyOf(operations);
        this.kernels = operations.stream().map(Operation::prepare).toArray(Kernel[]::new);
    }

    /** Computes all results again from the current input arrays. */
    public void replay() {
        for (Kernel kernel : kernels) {
            kernel.run();
        }
        Kernel.requireSuccess();
    }

    /** The recorded operations. */
    public List<Operation> operations() {
        return operations;
    }
}
