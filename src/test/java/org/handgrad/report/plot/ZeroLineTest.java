package org.handgrad.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ZeroLineTest {
    private static final List<Double> AXIS =
            IntStream.rangeClosed(-10, 10).mapToObj(i -> i / 10.0).toList();

    private static List<Double> over(DoubleBinaryOperator function) {
        List<Double> values = new ArrayList<>();
        AXIS.forEach(y -> AXIS.forEach(x -> values.add(function.applyAsDouble(x, y))));
        return values;
    }

    @Test
    void aStraightLineIsFoundWhereItIs() {
        List<ZeroLine.Piece> pieces = ZeroLine.of(AXIS, AXIS, over((x, y) -> x + 2 * y - 0.13));
        assertThat(pieces).isNotEmpty().allSatisfy(piece -> {
            assertThat(piece.fromX() + 2 * piece.fromY()).isCloseTo(0.13, within(1e-12));
            assertThat(piece.toX() + 2 * piece.toY()).isCloseTo(0.13, within(1e-12));
        });
        assertThat(length(pieces)).isCloseTo(Math.hypot(2, 1), within(1e-12));
    }

    @Test
    void aCircleHasItsLength() {
        List<ZeroLine.Piece> pieces = ZeroLine.of(AXIS, AXIS, over((x, y) -> x * x + y * y - 0.5));
        assertThat(length(pieces)).isCloseTo(2 * Math.PI * Math.sqrt(0.5), within(0.02));
    }

    /** The grid goes through the line itself, which made the plot library's contours fail. */
    @Test
    void zerosAtTheGridsOwnPointsAreOneLine() {
        assertThat(length(ZeroLine.of(AXIS, AXIS, over((x, y) -> x)))).isCloseTo(2, within(1e-12));
        assertThat(length(ZeroLine.of(AXIS, AXIS, over((x, y) -> x + y)))).isCloseTo(2 * Math.sqrt(2), within(1e-9));
    }

    @Test
    void whatDoesNotChangeItsSignHasNone() {
        assertThat(ZeroLine.of(AXIS, AXIS, over((x, y) -> 0))).isEmpty();
        assertThat(ZeroLine.of(AXIS, AXIS, over((x, y) -> 1 + x * x))).isEmpty();
        assertThat(ZeroLine.of(List.of(1.0), List.of(1.0), List.of(1.0))).isEmpty();
    }

    @Test
    void cellsWithoutAValueAreLeftOut() {
        List<Double> values = over((x, y) -> x - 0.05);
        values.set(10 + 21 * 5, null);
        assertThat(length(ZeroLine.of(AXIS, AXIS, values))).isCloseTo(2 - 0.2, within(1e-12));
        assertThat(ZeroLine.of(AXIS, AXIS, Arrays.asList(new Double[21 * 21]))).isEmpty();
        assertThat(ZeroLine.of(AXIS, AXIS, Collections.nCopies(21 * 21, null))).isEmpty();
    }

    private static double length(List<ZeroLine.Piece> pieces) {
        return pieces.stream()
                .mapToDouble(piece -> Math.hypot(piece.toX() - piece.fromX(), piece.toY() - piece.fromY()))
                .sum();
    }
}
