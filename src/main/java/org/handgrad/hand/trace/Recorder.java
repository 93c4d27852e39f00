package org.handgrad.hand.trace;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.hand.kernel.Operation;
import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.hand.ops.KernelOps;

/**
 * Writes down the operations of formulas instead of computing them. The arrays that formulas get from it are real and
 * have their shapes, but hold nothing before a trace is replayed.
 */
public final class Recorder {
    private final List<Operation> written = new ArrayList<>();
    private final ArrayOps ops = new KernelOps(written::add);

    /** What formulas are given in the place of operations that compute at once. */
    public ArrayOps ops() {
        return ops;
    }

    /** Everything since the last trace. */
    public Trace trace() {
        Trace trace = new Trace(written);
        written.clear();
        return trace;
    }

    /** Of everything since the last trace what is needed for these, and puts them into their places. */
    public Trace trace(List<Assignment> assignments) {
        Trace trace = new Trace(new ReplayPlan(written, assignments).operations());
        written.clear();
        return trace;
    }
}
