package org.handgrad.derivation.oracle;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.handgrad.derivation.term.Term;

/**
 * How much rounding changes: every value on the way is moved by one unit in its last place, at random, a few times. Much,
 * where {@code \log(1 - h)} of an h near 1 has lost its digits.
 */
final class RoundingNoise {
    private static final int TIMES = 5;
    private static final double MANY = 64;
    private static final double TINY = 1e-9;

    private final List<Evaluation> moved;

    RoundingNoise(Evaluation exact) {
        SplittableRandom random = new SplittableRandom(1);
        DoubleUnaryOperator ulp = value -> value + (random.nextInt(3) - 1) * Math.ulp(value);
        moved = Stream.generate(() -> exact.rounded(ulp)).limit(TIMES).toList();
    }

    /** Whether the difference between the sides moves as much as it is. */
    boolean explains(TermComparison.Sample sample, Term left, Term right) {
        double difference = sample.left() - sample.right();
        double scale = Math.max(Math.abs(sample.left()), Math.abs(sample.right()));
        if (Math.abs(difference) <= TINY * scale) {
            return false;
        }
        double most = 0;
        for (Evaluation other : moved) {
            double here =
                    other.value(left, sample.at(), sample.point()) - other.value(right, sample.at(), sample.point());
            most = Math.max(most, Math.abs(here - difference));
        }
        return Math.abs(difference) <= MANY * most;
    }
}
