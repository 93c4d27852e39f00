package org.handgrad.bench;

import org.bytedeco.javacpp.Pointer;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** How much memory a process has taken while it was timed; JMH reads the public fields at the end of each iteration. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class MemoryGrowth {
    /** Steps done. */
    public long steps;

    /** Bytes taken, the Java heap included; less than 0 if some were given back. */
    public long bytes;

    private long before;

    /** Begins to count. */
    @Setup(Level.Iteration)
    public void begin() {
        before = Pointer.physicalBytes();
    }

    /** Counts what was taken. */
    @TearDown(Level.Iteration)
    public void end() {
        bytes = Pointer.physicalBytes() - before;
    }
}
