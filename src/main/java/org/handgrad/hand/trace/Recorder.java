package org.handgrad.hand.trace;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.hand.kernel.Operation;
import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.hand.ops.KernelOps;

/**
 * Records the operations of formulas instead of computing them. Formulas receive arrays of the right shapes, which
 * hold no results before a trace is replayed.
 */
public final class Recorder {
    private final List<Operation> written = new ArrayList<>();
    private final ArrayOps ops = new KernelOps(written::add);

    /** Operations that record themselves. */
    public ArrayOps ops() {
        return ops;
    }

    /** All operations recorded since the last trace. */
    public Trace trace() {
        Trace trace = new Trace(written);
        written.clear();
        return trace;
    }

    /** The operations since the last trace that these results need, followed by the stores. */
    public Trace trace(List<Assignment> assignments) {
        Trace trace = new Trace(new ReplayPlan(written, assignments).operations());
        written.clear();
        return trace;
    }
}
