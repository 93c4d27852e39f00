package org.handgrad.bench;

import org.bytedeco.javacpp.Pointer;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Growth of the process during a measurement; JMH reads the public fields after each iteration. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class MemoryGrowth {
    /** Steps done. */
    public long steps;

    /** Growth in bytes, Java heap included; negative if the process shrank. */
    public long bytes;

    private long before;

    /** Starts counting. */
    @Setup(Level.Iteration)
    public void begin() {
        before = Pointer.physicalBytes();
    }

    /** Stops counting. */
    @TearDown(Level.Iteration)
    public void end() {
        bytes = Pointer.physicalBytes() - before;
    }
}
