package org.handgrad.bench;

import java.util.concurrent.TimeUnit;
import org.handgrad.autodiff.AutodiffNetwork;
import org.handgrad.data.Batch;
import org.handgrad.dl4j.Dl4jNetwork;
import org.handgrad.hand.HandNetwork;
import org.handgrad.model.Build;
import org.handgrad.model.Network;
import org.nd4j.linalg.factory.Nd4j;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One training step of one build; JMH runs it in a virtual machine of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StepBenchmark {
    /** A configuration, or the standard cases. */
    @Param(Subject.STANDARD)
    public String config;

    /** The model's name. */
    @Param("4×2-2-1")
    public String model;

    /** Which build. */
    @Param("HAND")
    public Build build;

    /** How many threads a large matrix product may use. */
    @Param("1")
    public int blasThreads;

    private Network network;
    private Batch batch;

    /** Makes the network. */
    @Setup
    public void prepare() {
        Subject subject = Subject.of(config, model);
        Nd4j.factory().blas().setMaxThreads(blasThreads);
        batch = subject.batch();
        network = switch (build) {
            case HAND -> new HandNetwork(subject.model(), subject.precision(), subject.optimizer(), subject.initial());
            case DL4J -> new Dl4jNetwork(subject.model(), subject.precision(), subject.optimizer(), subject.initial());
            case AUTODIFF ->
                new AutodiffNetwork(subject.model(), subject.precision(), subject.optimizer(), subject.initial());
        };
    }

    /** The step. */
    @Benchmark
    public void step() {
        network.step(batch);
    }

    double cost() {
        return network.cost(batch);
    }
}
