package org.handgrad.data.generated;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WrongNumbersTest {
    private static final EvenSpacing POINTS = new EvenSpacing(2, 0, 1);

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong(() -> new EvenSpacing(1, 0, 1), "count must be from 2 to 1000000, not 1"),
                wrong(() -> new EvenSpacing(1_000_001, 0, 1), "count must be from 2 to 1000000, not 1000001"),
                wrong(() -> new EvenSpacing(2, Double.NaN, 1), "low must be a finite number, not NaN"),
                wrong(
                        () -> new EvenSpacing(2, 0, Double.POSITIVE_INFINITY),
                        "high must be a finite number, not Infinity"),
                wrong(() -> new EvenSpacing(2, 1, 1), "low must be less than high, not 1.0 and 1.0"),
                wrong(() -> new EvenSpacing(2, -1e308, 1e308), "high - low must be a finite number, not Infinity"),
                wrong(() -> new StraightLine(Double.NaN, 0, POINTS), "slope must be a finite number, not NaN"),
                wrong(() -> new StraightLine(1, Double.NaN, POINTS), "intercept must be a finite number, not NaN"),
                wrong(() -> new Noise(-0.1, 1), "noise must not be negative, not -0.1"),
                wrong(() -> new Noise(Double.NaN, 1), "noise must be a finite number, not NaN"),
                wrong(() -> new TruthTable(List.of()), "a truth table needs different gates, not []"),
                wrong(
                        () -> new TruthTable(List.of(Gate.OR, Gate.OR)),
                        "a truth table needs different gates, not [OR, OR]"),
                wrong(() -> new Adder(0), "bits must be from 1 to 8, not 0"),
                wrong(() -> new Adder(9), "bits must be from 1 to 8, not 9"),
                wrong(() -> new Spirals(1, 1, Noise.NONE), "points per spiral must be from 2 to 500000, not 1"),
                wrong(() -> new Spirals(2, 0, Noise.NONE), "turns must be greater than 0, not 0.0"),
                wrong(() -> new Spirals(2, Double.NaN, Noise.NONE), "turns must be a finite number, not NaN"));
    }

    private static Arguments wrong(ThrowingCallable making, String message) {
        return arguments(message, making);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void areNamed(String message, ThrowingCallable making) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
