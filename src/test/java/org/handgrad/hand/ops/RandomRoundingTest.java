package org.handgrad.hand.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.handgrad.hand.trace.Recorder;
import org.handgrad.hand.trace.Trace;
import org.handgrad.model.Precision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Every result is moved by about one unit in the last place, otherwise each time; what rounds nothing is left alone. */
class RandomRoundingTest {
    private static final int TRIES = 40;

    /** What comes out of an operation that is written down once and replayed, on 1.7 and −0.3, with 0 beside them. */
    private static Set<Double> seen(Precision precision, BiFunction<ArrayOps, INDArray, INDArray> operation) {
        Rounding rounding = new RandomRounding(precision, 1);
        INDArray a = Nd4j.createFromArray(new double[][] {{1.7, -0.3, 0}}).castTo(precision.dataType());
        Recorder recorder = new Recorder();
        INDArray result = operation.apply(rounding.of(recorder.ops()), a);
        Trace trace = recorder.trace();
        Set<Double> seen = new TreeSet<>();
        for (int i = 0; i < TRIES; i++) {
            rounding.redraw();
            trace.replay();
            seen.add(result.getDouble(0));
        }
        return seen;
    }

    private static double exactly(Precision precision, BiFunction<ArrayOps, INDArray, INDArray> operation) {
        INDArray a = Nd4j.createFromArray(new double[][] {{1.7, -0.3, 0}}).castTo(precision.dataType());
        return operation.apply(KernelOps.eager(), a).getDouble(0);
    }

    @ParameterizedTest
    @EnumSource
    void aResultIsOneOfTwoNeighbours(Precision precision) {
        List<BiFunction<ArrayOps, INDArray, INDArray>> operations = List.of(
                (ops, a) -> ops.add(a, a),
                (ops, a) -> ops.mul(a, a),
                (ops, a) -> ops.scale(a, 3),
                ArrayOps::exp,
                ArrayOps::sigmoid,
                (ops, a) -> ops.subtractFrom(1, a));
        for (BiFunction<ArrayOps, INDArray, INDArray> operation : operations) {
            double exact = exactly(precision, operation);
            double unit = 2 * precision.unitRoundoff() * Math.abs(exact);
            assertThat(seen(precision, operation))
                    .hasSize(2)
                    .allSatisfy(moved -> assertThat(Math.abs(moved - exact)).isBetween(unit / 2, 2 * unit));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatRoundsNothingIsLeftAlone(Precision precision) {
        List<BiFunction<ArrayOps, INDArray, INDArray>> operations =
                List.of(ArrayOps::abs, ArrayOps::sign, ArrayOps::positivePart, ArrayOps::maxOfColumns);
        for (BiFunction<ArrayOps, INDArray, INDArray> operation : operations) {
            assertThat(seen(precision, operation)).containsExactly(exactly(precision, operation));
        }
    }

    /** 1.7 − 1.7 is 0, and stays it; but 1.7 and −1.7 that are added up have been rounded, each by itself. */
    @ParameterizedTest
    @EnumSource
    void aZeroStaysZeroButASumThatCancelsDoesNot(Precision precision) {
        assertThat(seen(precision, (ops, a) -> ops.sub(a, a))).containsExactly(0.0);
        INDArray opposite =
                Nd4j.createFromArray(new double[][] {{1}, {17.0 / 3}, {0}}).castTo(precision.dataType());
        List<BiFunction<ArrayOps, INDArray, INDArray>> sums = List.of(
                (ops, a) -> ops.matmul(a, opposite),
                (ops, a) -> ops.sum(ops.mul(a, opposite.reshape(1, 3))),
                (ops, a) -> ops.sumOfColumns(ops.mul(a, opposite.reshape(1, 3))));
        for (BiFunction<ArrayOps, INDArray, INDArray> sum : sums) {
            assertThat(Math.abs(exactly(precision, sum))).isLessThan(4 * precision.unitRoundoff());
            assertThat(seen(precision, sum))
                    .hasSizeGreaterThan(2)
                    .allMatch(moved -> Math.abs(moved) < 40 * precision.unitRoundoff());
        }
    }
}
