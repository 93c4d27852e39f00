package org.handgrad.hand.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.handgrad.model.Precision;
import org.handgrad.testing.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** The native operations compute what ND4J's own methods do, for every shape, layout and precision. */
class KernelOpsTest {
    private static final ArrayOps NATIVE = KernelOps.eager();
    private static final ArrayOps METHODS = new ArrayMethodOps();

    /** How the numbers of an argument lie in memory. */
    private static final Map<String, UnaryOperator<INDArray>> LAYOUTS = layouts();

    /** An expression of the operations. */
    @FunctionalInterface
    private interface Expression {
        INDArray of(ArrayOps ops, Arguments in);
    }

    /** Matrices [n,k] twice, [n,d], [d,k], [k,d], a row [k], a column [n,1] and a single number, all positive. */
    private record Arguments(
            INDArray a, INDArray b, INDArray x, INDArray w, INDArray v, INDArray row, INDArray column, INDArray one) {
        static Arguments random(Sizes sizes, Precision precision, UnaryOperator<INDArray> layout) {
            Nd4j.getRandom().setSeed(sizes.hashCode());
            return new Arguments(
                    layout.apply(positive(precision, sizes.n, sizes.k)),
                    layout.apply(positive(precision, sizes.n, sizes.k)),
                    layout.apply(positive(precision, sizes.n, sizes.d)),
                    layout.apply(positive(precision, sizes.d, sizes.k)),
                    layout.apply(positive(precision, sizes.k, sizes.d)),
                    positive(precision, sizes.k),
                    positive(precision, sizes.n, 1),
                    positive(precision));
        }

        private static INDArray positive(Precision precision, long... shape) {
            return Nd4j.rand(precision.dataType(), shape).add(0.1);
        }
    }

    /** What n, d and k are. */
    record Sizes(int n, int d, int k) {}

    /** The last is so large that rows are added up by a product. */
    static Stream<Sizes> sizes() {
        return Stream.of(
                new Sizes(1, 1, 1),
                new Sizes(1, 3, 1),
                new Sizes(4, 1, 1),
                new Sizes(1, 1, 5),
                new Sizes(4, 2, 1),
                new Sizes(1, 2, 6),
                new Sizes(5, 3, 4),
                new Sizes(3, 3, 3),
                new Sizes(129, 9, 130));
    }

    private static final Map<String, Expression> EXPRESSIONS = expressions();

    @ParameterizedTest
    @MethodSource("sizes")
    void everyOperationEqualsTheMethodOfTheSameName(Sizes sizes) {
        for (Precision precision : Precision.values()) {
            LAYOUTS.forEach((layout, arrange) -> {
                Arguments in = Arguments.random(sizes, precision, arrange);
                Arguments same = Arguments.random(sizes, precision, UnaryOperator.identity());
                EXPRESSIONS.forEach((name, expression) -> {
                    INDArray expected = expression.of(METHODS, same);
                    INDArray actual = expression.of(NATIVE, in);
                    String what = "%s of %s, %s, %s".formatted(name, sizes, layout, precision);
                    assertThat(actual.shape()).as(what).isEqualTo(expected.shape());
                    assertThat(actual.dataType()).as(what).isEqualTo(precision.dataType());
                    assertClose(what, Numbers.of(actual), Numbers.of(expected), 64 * precision.unitRoundoff());
                    for (INDArray argument : List.of(in.a, in.b, in.x, in.w, in.v)) {
                        assertThat(actual).as(what).isNotSameAs(argument);
                    }
                });
                assertUnchanged(in, same);
            });
        }
    }

    @Test
    void noOperationIsLeftOut() {
        assertThat(EXPRESSIONS.keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ArrayOps.class.getMethods())
                        .map(Method::getName)
                        .toList());
    }

    private static Map<String, Expression> expressions() {
        Map<String, Expression> all = new LinkedHashMap<>();
        all.put("matmul", (ops, in) -> ops.matmul(in.x, in.w));
        all.put("matmulTransposedLeft", (ops, in) -> ops.matmulTransposedLeft(in.x, in.a));
        all.put("matmulTransposedRight", (ops, in) -> ops.matmulTransposedRight(in.x, in.v));
        all.put("minusProduct", (ops, in) -> ops.minusProduct(in.w, 0.01, in.x, in.a));
        all.put("add", (ops, in) -> ops.add(in.a, in.b));
        all.put("sub", (ops, in) -> ops.sub(in.a, in.b));
        all.put("mul", (ops, in) -> ops.mul(in.a, in.b));
        all.put("div", (ops, in) -> ops.div(in.a, in.b));
        all.put("scale", (ops, in) -> ops.scale(in.a, -1.7));
        all.put("scaleBy", (ops, in) -> ops.scaleBy(in.a, in.one));
        all.put("shift", (ops, in) -> ops.shift(in.a, 0.3));
        all.put("subtractFrom", (ops, in) -> ops.subtractFrom(1, in.a));
        all.put("addToRows", (ops, in) -> ops.addToRows(in.a, in.row));
        all.put("subFromColumns", (ops, in) -> ops.subFromColumns(in.a, in.column));
        all.put("divColumns", (ops, in) -> ops.divColumns(in.a, in.column));
        all.put("mulRows", (ops, in) -> ops.mulRows(in.a, in.row));
        all.put("divRows", (ops, in) -> ops.divRows(in.a, in.row));
        all.put("mulColumns", (ops, in) -> ops.mulColumns(in.a, in.column));
        all.put("sigmoid", (ops, in) -> ops.sigmoid(ops.sub(in.a, in.b)));
        all.put("tanh", (ops, in) -> ops.tanh(ops.sub(in.a, in.b)));
        all.put("exp", (ops, in) -> ops.exp(in.a));
        all.put("log", (ops, in) -> ops.log(in.a));
        all.put("log1p", (ops, in) -> ops.log1p(in.a));
        all.put("sqrt", (ops, in) -> ops.sqrt(in.a));
        all.put("square", (ops, in) -> ops.square(in.a));
        all.put("abs", (ops, in) -> ops.abs(ops.sub(in.a, in.b)));
        all.put("positivePart", (ops, in) -> ops.positivePart(ops.sub(in.a, in.b)));
        all.put("maximum", (ops, in) -> ops.maximum(in.a, 0.4));
        all.put("minimum", (ops, in) -> ops.minimum(in.a, 0.4));
        all.put("above", (ops, in) -> ops.above(in.a, 0.4));
        all.put("below", (ops, in) -> ops.below(in.a, 0.4));
        all.put("larger", (ops, in) -> ops.larger(in.a, in.b));
        all.put("sign", (ops, in) -> ops.sign(ops.sub(in.a, in.b)));
        all.put("sumOfRows", (ops, in) -> ops.sumOfRows(in.a));
        all.put("sumOfColumns", (ops, in) -> ops.sumOfColumns(in.a));
        all.put("maxOfColumns", (ops, in) -> ops.maxOfColumns(in.a));
        all.put("sum", (ops, in) -> ops.sum(in.a));
        return all;
    }

    private static Map<String, UnaryOperator<INDArray>> layouts() {
        Map<String, UnaryOperator<INDArray>> layouts = new LinkedHashMap<>();
        layouts.put("row by row", array -> array.dup('c'));
        layouts.put("column by column", array -> array.dup('f'));
        layouts.put("part of a larger array", array -> {
            INDArray larger = Nd4j.create(array.dataType(), array.size(0) + 2, array.size(1) + 3);
            INDArray part = larger.get(
                    NDArrayIndex.interval(1, 1 + array.size(0)), NDArrayIndex.interval(2, 2 + array.size(1)));
            return part.assign(array);
        });
        return layouts;
    }

    /** Sums and products differ by the order in which they are added up. */
    private static void assertClose(String what, double[] actual, double[] expected, double relative) {
        assertThat(actual).as(what).hasSameSizeAs(expected);
        for (int i = 0; i < actual.length; i++) {
            assertThat(Math.abs(actual[i] - expected[i]))
                    .as("%s, entry %d: %s instead of %s", what, i, actual[i], expected[i])
                    .isLessThanOrEqualTo(relative * Math.max(1, Math.abs(expected[i])));
        }
    }

    private static void assertUnchanged(Arguments after, Arguments before) {
        assertThat(Numbers.of(after.a)).isEqualTo(Numbers.of(before.a));
        assertThat(Numbers.of(after.b)).isEqualTo(Numbers.of(before.b));
        assertThat(Numbers.of(after.x)).isEqualTo(Numbers.of(before.x));
        assertThat(Numbers.of(after.w)).isEqualTo(Numbers.of(before.w));
        assertThat(Numbers.of(after.v)).isEqualTo(Numbers.of(before.v));
        assertThat(Numbers.of(after.row)).isEqualTo(Numbers.of(before.row));
        assertThat(Numbers.of(after.column)).isEqualTo(Numbers.of(before.column));
        assertThat(Numbers.of(after.one)).isEqualTo(Numbers.of(before.one));
    }
}
