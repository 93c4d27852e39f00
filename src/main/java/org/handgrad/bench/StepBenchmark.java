package org.handgrad.bench;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.handgrad.model.BlasThreads;
import org.handgrad.model.Build;
import org.handgrad.model.Network;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One training step of one build or peer; JMH runs it in a virtual machine of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StepBenchmark {
    /** A configuration, or the standard cases. */
    @Param(Workload.STANDARD)
    public String config;

    /** The model's name. */
    @Param("4×2-2-1")
    public String model;

    /** Which build or peer. */
    @Param("hand")
    public String build;

    /** How many threads may share large operations. */
    @Param("1")
    public int blasThreads;

    private Runnable step;

    /** Makes what is to be timed. */
    @Setup
    public void prepare() {
        Workload workload = Workload.of(config, model);
        BlasThreads.allow(blasThreads);
        step = peer().map(peer -> peer.prepare(workload, blasThreads)).orElseGet(() -> stepOf(workload));
    }

    private Optional<Peer> peer() {
        return Peer.all().stream().filter(peer -> peer.name().equals(build)).findFirst();
    }

    private Runnable stepOf(Workload workload) {
        Network network = workload.network(Arrays.stream(Build.values())
                .filter(candidate -> candidate.label().equals(build))
                .findFirst()
                .orElseThrow());
        return () -> network.step(workload.batch());
    }

    /** The step. */
    @Benchmark
    public void step(MemoryGrowth growth) {
        step.run();
        growth.steps++;
    }
}
