package org.handgrad.derivation.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handgrad.derivation.core.Algebra.minus;
import static org.handgrad.derivation.core.Algebra.over;
import static org.handgrad.derivation.core.Algebra.plus;
import static org.handgrad.derivation.core.Algebra.square;
import static org.handgrad.derivation.core.Algebra.sum;
import static org.handgrad.derivation.core.Algebra.times;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.handgrad.derivation.core.Affine;
import org.handgrad.derivation.core.Array;
import org.handgrad.derivation.core.Binder;
import org.handgrad.derivation.core.Constant;
import org.handgrad.derivation.core.Count;
import org.handgrad.derivation.core.Definitions;
import org.handgrad.derivation.core.Derivative;
import org.handgrad.derivation.core.Index;
import org.handgrad.derivation.core.Standard;
import org.handgrad.derivation.core.Term;
import org.handgrad.derivation.core.Variable;
import org.handgrad.derivation.core.Width;
import org.junit.jupiter.api.Test;

/**
 * A network of two layers: {@code z = X W + b}, {@code a = \sigma(z)}, {@code u = a V + c}, {@code p = \sigma(u)},
 * {@code C = \frac{1}{n} \sum_{ik} (p_{ik} - y_{ik})^2}. {@code -Dhandgrad.comparisons=4000} writes how much processor time so many comparisons take to
 * {@code target/comparisons.txt}.
 */
class NetworkGradientsTest {
    private static final int COMPARISONS = Integer.getInteger("handgrad.comparisons", 0);

    private static final Binder I = Binder.upTo(Index.of("i"), Affine.of(new Width("n")));
    private static final Binder P = Binder.upTo(Index.of("p"), Affine.of(new Width("d")));
    private static final Binder J = Binder.upTo(Index.of("j"), Affine.of(new Width("h")));
    private static final Binder K = Binder.upTo(Index.of("k"), Affine.of(new Width("m")));
    private static final Term PER_SAMPLE =
            over(Constant.of(2), new Count(I.domain().to()));

    /** A line: a derivative, what somebody says it is, and whether that is right. */
    private record Line(Setting setting, Term left, Term right, boolean holds) {}

    private static Term entry(String name, Binder... at) {
        return new Variable(
                name, List.of(at).stream().map(each -> Affine.of(each.index())).toList());
    }

    private static Definitions network() {
        Term z = plus(sum(P, times(entry("X", I, P), entry("W", P, J))), entry("b", J));
        Term u = plus(sum(J, times(entry("a", I, J), entry("V", J, K))), entry("c", K));
        Term cost = over(
                sum(I, sum(K, square(minus(entry("p", I, K), entry("y", I, K))))),
                new Count(I.domain().to()));
        return Definitions.NONE
                .with("z", new Array(List.of(I, J), z))
                .flatMap(known -> known.with("a", new Array(List.of(I, J), Standard.SIGMOID.of(entry("z", I, J)))))
                .flatMap(known -> known.with("u", new Array(List.of(I, K), u)))
                .flatMap(known -> known.with("p", new Array(List.of(I, K), Standard.SIGMOID.of(entry("u", I, K)))))
                .flatMap(known -> known.with("C", Array.number(cost)))
                .get();
    }

    private static Term slopeOf(Term value) {
        return times(value, minus(Constant.ONE, value));
    }

    private static List<Line> lines() {
        Term delta = times(minus(entry("p", I, K), entry("y", I, K)), slopeOf(entry("p", I, K)));
        Term back = times(sum(K, times(delta, entry("V", J, K))), slopeOf(entry("a", I, J)));
        Term outer = times(PER_SAMPLE, sum(I, times(delta, entry("a", I, J))));
        Term inner = times(PER_SAMPLE, sum(I, times(back, entry("X", I, P))));
        List<Line> lines = new ArrayList<>();
        add(
                lines,
                "V",
                outer,
                times(PER_SAMPLE, sum(I, times(minus(entry("p", I, K), entry("y", I, K)), entry("a", I, J)))),
                J,
                K);
        add(lines, "c", times(PER_SAMPLE, sum(I, delta)), sum(I, delta), K);
        add(lines, "W", inner, times(Constant.MINUS_ONE, inner), P, J);
        add(
                lines,
                "b",
                times(PER_SAMPLE, sum(I, back)),
                times(PER_SAMPLE, sum(I, sum(K, times(delta, entry("V", J, K))))),
                J);
        return lines;
    }

    private static void add(List<Line> lines, String by, Term right, Term wrong, Binder... free) {
        Setting setting = Setting.EMPTY.with(network()).over(List.of(free));
        Term left = new Derivative(Variable.of("C"), (Variable) entry(by, free));
        lines.add(new Line(setting, left, right, true));
        lines.add(new Line(setting, left, wrong, false));
    }

    @Test
    void gradientsHoldAndWrongOnesDoNot() {
        assertThat(lines())
                .hasSize(8)
                .allSatisfy(line -> assertThat(Comparison.of(line.setting, line.left, line.right))
                        .isInstanceOf(line.holds ? Answer.Equal.class : Answer.Different.class));
    }

    @Test
    void allWaysToADerivativeAgree() {
        assertThat(lines()).hasSize(8).allSatisfy(line -> {
            assertThat(Derivatives.contradiction(line.setting, line.left)).isEmpty();
            assertThat(Framework.contradiction(line.setting, line.left)).isEmpty();
        });
    }

    @Test
    void comparisonsAreTimedOnDemand() throws IOException {
        List<Line> lines = lines();
        int right = 0;
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long from = clock.getCurrentThreadCpuTime();
        for (int k = 0; k < COMPARISONS; k++) {
            Line line = lines.get(k % lines.size());
            right += Comparison.of(line.setting, line.left, line.right) instanceof Answer.Equal == line.holds ? 1 : 0;
        }
        assertThat(right).isEqualTo(COMPARISONS);
        if (COMPARISONS > 0) {
            String took = "%s comparisons: %s ms of processor time%n"
                    .formatted(COMPARISONS, (clock.getCurrentThreadCpuTime() - from) / 1_000_000);
            Files.writeString(Path.of("target", "comparisons.txt"), took);
        }
    }
}
