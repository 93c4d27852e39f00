package org.handgrad.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.handgrad.check.evidence.PassRule;
import org.handgrad.check.evidence.Witness;
import org.handgrad.check.evidence.WitnessVerdict;
import org.handgrad.hand.HandNetwork;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * How small a mistake each witness sees. Gradients of random models are made wrong by 10⁻¹² … 1 of their norm: half of them by a factor
 * 1 + δ, the others along a random direction. {@code -Dhandgrad.mistakes=40} says of how many models in each precision; {@code
 * target/mistakes.txt} is the table. Models whose gradient is below the floor of the scale are left out, and those at a kink.
 */
@Tag("slow")
class SmallMistakesTest {
    private static final int MODELS = Integer.getInteger("handgrad.mistakes", 4);
    private static final int ENTRIES = 4;
    private static final double[] SIZES = DoubleStream.concat(
                    DoubleStream.of(0), IntStream.rangeClosed(-12, 0).mapToDouble(power -> Math.pow(10, power)))
            .toArray();

    private static final Map<Precision, Map<Double, Row>> TABLE = new EnumMap<>(Precision.class);

    /** Of mistakes of one size: by whom they are seen, and how many pass. */
    private static final class Row {
        private final Map<Witness, Integer> seen = new EnumMap<>(Witness.class);
        private int wrong;
        private int passed;

        private void count(CheckResult result) {
            for (Witness witness : Witness.values()) {
                boolean caught = result.comparisons().stream()
                        .anyMatch(comparison ->
                                comparison.witness() == witness && comparison.verdict() == WitnessVerdict.DISAGREES);
                seen.merge(witness, caught ? 1 : 0, Integer::sum);
            }
            wrong += result.arrays().stream().anyMatch(array -> array.verdict() == GradientVerdict.WRONG) ? 1 : 0;
            passed += result.passes() ? 1 : 0;
        }
    }

    @BeforeAll
    static void plant() throws IOException {
        for (Precision precision : Precision.values()) {
            Map<Double, Row> rows = new TreeMap<>();
            int tried = 0;
            for (long seed = 1; tried < MODELS; seed++) {
                RandomModel random = RandomModel.of(seed);
                if (isOrdinary(random)) {
                    tried++;
                    for (double size : SIZES) {
                        rows.computeIfAbsent(size, one -> new Row()).count(check(random, precision, size, seed));
                    }
                }
            }
            TABLE.put(precision, rows);
        }
        Path report = Path.of("target", "mistakes.txt");
        Files.createDirectories(report.getParent());
        Files.writeString(report, table());
    }

    private static boolean isOrdinary(RandomModel random) {
        boolean mayBeAtKink = random.at().arrays().values().stream()
                .anyMatch(array -> array.norm2Number().doubleValue() == 0);
        double norm = gradient(random, random.at()).norm();
        return !mayBeAtKink && norm >= PassRule.NORM_FLOOR && Double.isFinite(norm);
    }

    private static Parameters gradient(RandomModel random, Parameters at) {
        Precision precision = Precision.of(at);
        return new HandNetwork(random.model(), precision, new OptimizerSpec.Sgd(1), at)
                .gradient(random.batch().castTo(precision.dataType()));
    }

    private static CheckResult check(RandomModel random, Precision precision, double size, long seed) {
        return GradientCheck.ofModel(random.model(), random.batch())
                .precision(precision)
                .gradient(theta -> wrong(gradient(random, theta), size, seed).arrays())
                .at(random.at())
                .entries(ENTRIES)
                .run();
    }

    private static Parameters wrong(Parameters right, double size, long seed) {
        if (seed % 2 == 0) {
            return right.map(array -> array.mul(1 + size));
        }
        Random drawn = new Random(seed);
        Parameters direction = right.map(array -> gaussian(array, drawn));
        double length = size * right.norm() / direction.norm();
        return right.combine(direction, (array, other) -> array.add(other.mul(length)));
    }

    private static INDArray gaussian(INDArray like, Random drawn) {
        INDArray array = like.dup();
        for (long i = 0; i < array.length(); i++) {
            array.putScalar(i, drawn.nextGaussian());
        }
        return array;
    }

    private static String table() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "Of %d models, in per cent:%n%n| precision | δ | autodiff | differences | remainder | wrong | passes |%n",
                MODELS));
        text.append("|---|---:|---:|---:|---:|---:|---:|\n");
        TABLE.forEach((precision, rows) -> rows.forEach((size, row) -> text.append(List.of(
                        precision.name().toLowerCase(Locale.ROOT),
                        size == 0 ? "0" : String.format(Locale.ROOT, "%.0e", size),
                        percent(row.seen.get(Witness.AUTODIFF)),
                        percent(row.seen.get(Witness.DIFFERENCES)),
                        percent(row.seen.get(Witness.REMAINDER)),
                        percent(row.wrong),
                        percent(row.passed))
                .stream()
                .collect(Collectors.joining(" | ", "| ", " |\n")))));
        return text.toString();
    }

    private static String percent(int count) {
        return String.format(Locale.ROOT, "%.0f", 100.0 * count / MODELS);
    }

    @Test
    void aRightGradientIsNotWrong() {
        TABLE.forEach((precision, rows) -> {
            assertThat(rows.get(0.0).wrong).as(table()).isZero();
        });
        assertThat(TABLE.get(Precision.FLOAT64).get(0.0).passed).as(table()).isEqualTo(MODELS);
    }

    @Test
    void inFloat64AutodiffSeesABillionthAndDifferencesAMillionth() {
        TABLE.get(Precision.FLOAT64).forEach((size, row) -> {
            if (size >= 1e-9) {
                assertThat(row.seen.get(Witness.AUTODIFF)).as(table()).isEqualTo(MODELS);
                assertThat(row.wrong).as(table()).isEqualTo(MODELS);
                assertThat(row.passed).as(table()).isZero();
            }
            if (size >= 1e-6) {
                assertThat(row.seen.get(Witness.DIFFERENCES)).as(table()).isEqualTo(MODELS);
            }
        });
    }

    @Test
    void inFloat32NoMistakeOfAHundredthPasses() {
        TABLE.get(Precision.FLOAT32).forEach((size, row) -> {
            if (size >= 1e-2) {
                assertThat(row.passed).as(table()).isZero();
            }
        });
    }
}
