package org.handgrad.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.handgrad.model.Build;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Times builds and peers in rounds. In each round every build of a case runs in its own virtual machine, in turn, so
 * that disturbances hit all alike. Each build counts with its fastest number of threads. Settings that leak memory
 * are timed too, but not compared.
 *
 * @param rounds virtual machines per build
 * @param seconds measured per virtual machine, after a warm-up of twice as long
 */
public record Bench(int rounds, int seconds) {
    private static final int ITERATIONS_A_SECOND = 2;

    /** Where what is measured goes. */
    @FunctionalInterface
    public interface Store {
        /** Keeps what is measured so far in the place of what was kept before. */
        void keep(BenchResult soFar) throws IOException;
    }

    /** One way to run a build. */
    private record Setting(String build, JvmSettings jvm, int blasThreads) {
        /** Its name in tables and results. */
        String label() {
            return jvm.label(build);
        }
    }

    /**
     * What one iteration has measured.
     *
     * @param bytes by how much the process has grown
     */
    private record Sample(double micros, double steps, double bytes) {}

    /**
     * Times every build of every case, and every peer that accepts it.
     *
     * @param peers peers to time besides, from {@link Peer#all}
     * @param progress receives a line for each measurement
     * @param store is given what is measured so far, after each case
     * @throws IOException if it cannot be stored
     * @throws IllegalStateException if a step fails
     */
    public BenchResult run(
            List<BenchCase> cases, List<Build> builds, List<Peer> peers, Consumer<String> progress, Store store)
            throws IOException {
        List<BenchResult.Timing> timings = new ArrayList<>();
        for (BenchCase timed : cases) {
            Workload workload = timed.workload();
            List<String> names = names(workload, builds, peers);
            if (!peers.isEmpty() && peers.stream().noneMatch(peer -> peer.accepts(workload))) {
                progress.accept("%s %s: no peer computes it; they know %s"
                        .formatted(timed.config(), timed.model(), Peer.KNOWN));
            }
            Map<Setting, List<Sample>> samples = new LinkedHashMap<>();
            for (int round = 1; round <= rounds; round++) {
                for (Setting setting : settings(workload, names)) {
                    progress.accept("%s %s, %s, round %s of %s"
                            .formatted(timed.config(), timed.model(), label(setting), round, rounds));
                    samples.computeIfAbsent(setting, key -> new ArrayList<>()).addAll(measure(timed, setting));
                }
            }
            timings.addAll(compared(samples.keySet().stream()
                    .map(Setting::label)
                    .distinct()
                    .map(label -> best(timed, workload, label, samples))
                    .toList()));
            store.keep(new BenchResult(List.copyOf(timings)));
        }
        return new BenchResult(timings);
    }

    private static List<String> names(Workload workload, List<Build> builds, List<Peer> peers) {
        List<String> names = new ArrayList<>();
        builds.forEach(build -> names.add(build.label()));
        peers.stream().filter(peer -> peer.accepts(workload)).forEach(peer -> names.add(peer.name()));
        return names;
    }

    private static List<Setting> settings(Workload workload, List<String> builds) {
        int processors = Runtime.getRuntime().availableProcessors();
        List<Setting> settings = new ArrayList<>();
        for (String build : builds) {
            for (JvmSettings jvm : JvmSettings.of(build)) {
                settings.add(new Setting(build, jvm, 1));
                if (workload.isLarge() && processors > 1) {
                    settings.add(new Setting(build, jvm, processors));
                }
            }
        }
        return settings;
    }

    private List<Sample> measure(BenchCase timed, Setting setting) {
        Options options = new OptionsBuilder()
                .include("\\b" + StepBenchmark.class.getSimpleName() + "\\b")
                .param("config", timed.config())
                .param("model", timed.model())
                .param("build", setting.build())
                .param("blasThreads", Integer.toString(setting.blasThreads()))
                .jvmArgs(setting.jvm().arguments().toArray(String[]::new))
                .forks(1)
                .warmupIterations(2 * seconds * ITERATIONS_A_SECOND)
                .warmupTime(TimeValue.milliseconds(1000 / ITERATIONS_A_SECOND))
                .measurementIterations(seconds * ITERATIONS_A_SECOND)
                .measurementTime(TimeValue.milliseconds(1000 / ITERATIONS_A_SECOND))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        try {
            List<Sample> samples = new ArrayList<>();
            for (RunResult result : new Runner(options).run()) {
                for (BenchmarkResult fork : result.getBenchmarkResults()) {
                    fork.getIterationResults().forEach(iteration -> samples.add(sample(iteration)));
                }
            }
            return samples;
        } catch (RunnerException e) {
            throw new IllegalStateException(
                    "%s %s could not be timed: %s".formatted(timed.model(), label(setting), e.getMessage()), e);
        }
    }

    private static Sample sample(IterationResult iteration) {
        return new Sample(
                iteration.getPrimaryResult().getScore(), counted(iteration, "steps"), counted(iteration, "bytes"));
    }

    /** What {@link MemoryGrowth} has counted. */
    private static double counted(IterationResult iteration, String what) {
        return iteration.getSecondaryResults().get(what).getScore();
    }

    private static BenchResult.Timing best(
            BenchCase timed, Workload workload, String label, Map<Setting, List<Sample>> samples) {
        return samples.entrySet().stream()
                .filter(entry -> entry.getKey().label().equals(label))
                .map(entry -> timing(timed, workload, entry.getKey(), entry.getValue()))
                .min(Comparator.comparingDouble(BenchResult.Timing::medianMicros))
                .orElseThrow();
    }

    private static BenchResult.Timing timing(
            BenchCase timed, Workload workload, Setting setting, List<Sample> samples) {
        List<Double> sorted = samples.stream().map(Sample::micros).sorted().toList();
        return new BenchResult.Timing(
                timed.config(),
                timed.model(),
                workload.batch().size(),
                workload.precision().name().toLowerCase(Locale.ROOT),
                setting.label(),
                setting.jvm().label(),
                setting.blasThreads(),
                sorted.get(sorted.size() / 2),
                sorted.get(0),
                sorted.get(sorted.size() - 1),
                setting.jvm().isSteady() ? null : bytesAStep(samples),
                null,
                null,
                null);
    }

    private static double bytesAStep(List<Sample> samples) {
        double bytes = samples.stream().mapToDouble(Sample::bytes).sum();
        return bytes / samples.stream().mapToDouble(Sample::steps).sum();
    }

    private static List<BenchResult.Timing> compared(List<BenchResult.Timing> timings) {
        Double dl4j = median(timings, Build.DL4J.label());
        Double libtorch = median(timings, Peer.LIBTORCH);
        Double limit = median(timings, Peer.LIMIT);
        return timings.stream()
                .map(timing -> timing.comparedTo(dl4j, libtorch, limit))
                .toList();
    }

    private static Double median(List<BenchResult.Timing> timings, String build) {
        return timings.stream()
                .filter(timing -> timing.build().equals(build))
                .findFirst()
                .map(BenchResult.Timing::medianMicros)
                .orElse(null);
    }

    private static String label(Setting setting) {
        return "%s (%s) with %s thread%s"
                .formatted(
                        setting.label(),
                        setting.jvm().label(),
                        setting.blasThreads(),
                        setting.blasThreads() == 1 ? "" : "s");
    }
}
