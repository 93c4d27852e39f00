package org.handgrad.hand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.handgrad.data.Batch;
import org.handgrad.hand.kernel.Elementwise;
import org.handgrad.hand.kernel.Kernel;
import org.handgrad.hand.kernel.Operation;
import org.handgrad.hand.ops.Rounding;
import org.handgrad.hand.optimizer.HandOptimizer;
import org.handgrad.model.Activation;
import org.handgrad.model.BlasThreads;
import org.handgrad.model.LayerSpec;
import org.handgrad.model.Loss;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.handgrad.report.table.Table;
import org.handgrad.testing.RandomPoints;
import org.junit.jupiter.api.Test;

/**
 * Where the time of a step goes, operation by operation, as they follow one another. No test: it runs when it is named, {@code mvn test
 * -Dtest=StepProfile}, and writes {@code target/step-profile.md}.
 */
class StepProfile {
    private static final int NANOS_A_MICRO = 1000;

    /** One operation's median times. */
    private record Row(String operation, double alone, double shared) {}

    @Test
    void profile() throws IOException {
        String tables = profile(4, Precision.FLOAT64, 5_000, 2, 2, 1)
                + profile(150, Precision.FLOAT64, 5_000, 4, 10, 3)
                + profile(128, Precision.FLOAT32, 2_000, 784, 128, 10)
                + profile(256, Precision.FLOAT32, 200, 784, 1024, 10);
        Files.writeString(Path.of("target", "step-profile.md"), tables);
    }

    private static String profile(int samples, Precision precision, int rounds, int inputs, int hidden, int outputs) {
        ModelSpec model = new ModelSpec(
                "%d×%d-%d-%d".formatted(samples, inputs, hidden, outputs),
                inputs,
                List.of(
                        new LayerSpec(hidden, Activation.SIGMOID, true),
                        new LayerSpec(outputs, Activation.SIGMOID, true)),
                Loss.MSE);
        int before = BlasThreads.allowed();
        try {
            List<String> names = new ArrayList<>();
            double[] alone = medians(model, samples, precision, rounds, 1, names);
            double[] shared = medians(model, samples, precision, rounds, 2, new ArrayList<>());
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < alone.length; i++) {
                rows.add(new Row(names.get(i), alone[i], shared[i]));
            }
            return "## " + model.name() + "\n\n"
                    + new Table.Builder<Row>()
                            .text("operation", Row::operation)
                            .number("µs by one thread", row -> String.format(Locale.ROOT, "%.1f", row.alone()))
                            .number("by two", row -> String.format(Locale.ROOT, "%.1f", row.shared()))
                            .rows(rows)
                            .toMarkdown()
                    + "\n";
        } finally {
            BlasThreads.allow(before);
        }
    }

    /** Of each operation, and of all of them. */
    private static double[] medians(
            ModelSpec model, int samples, Precision precision, int rounds, int threads, List<String> names) {
        BlasThreads.allow(threads);
        Parameters parameters = RandomPoints.parameters(model, 0.5, 1).castTo(precision);
        HandOptimizer optimizer =
                new HandOptimizer(new OptimizerSpec.Sgd(0.01), model.restraints(), parameters, precision);
        RecordedPass pass = new RecordedPass(Rounding.TO_NEAREST, model, precision, optimizer, parameters, samples);
        Batch batch = RandomPoints.batch(model, samples, 1).castTo(precision.dataType());
        pass.forward(batch);
        pass.learn();
        List<Operation> operations = pass.operations();
        operations.forEach(operation -> names.add(label(operation)));
        names.add("all");
        Kernel[] kernels = operations.stream().map(Operation::prepare).toArray(Kernel[]::new);
        double[][] times = new double[kernels.length + 1][rounds];
        for (int round = -rounds; round < rounds; round++) { // the first half to warm up
            long begin = System.nanoTime();
            long last = begin;
            for (int i = 0; i < kernels.length; i++) {
                kernels[i].run();
                long now = System.nanoTime();
                times[i][Math.max(round, 0)] = (double) (now - last) / NANOS_A_MICRO;
                last = now;
            }
            times[kernels.length][Math.max(round, 0)] = (double) (last - begin) / NANOS_A_MICRO;
        }
        return Arrays.stream(times)
                .mapToDouble(of -> Arrays.stream(of).sorted().toArray()[rounds / 2])
                .toArray();
    }

    private static String label(Operation operation) {
        String kind = operation instanceof Elementwise function
                ? function.function().name()
                : operation.getClass().getSimpleName();
        return kind + " → " + Arrays.toString(operation.output().shape());
    }
}
