package org.handgrad.hand.ops;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.handgrad.hand.kernel.Fill;
import org.handgrad.model.Precision;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Monte Carlo arithmetic (Parker 1997; CESTAC, Vignes 1974): every result r becomes r (1 + 2us), with the unit
 * roundoff u and a random sign s for each entry. The factors are arrays, so that the product can be recorded and
 * replayed; new factors are drawn into the same arrays.
 */
public final class RandomRounding implements Rounding {
    private static final int SMALLEST_PAGE = 1024;

    private final Precision precision;
    private final UniformRandomProvider random;
    private final List<Page> pages = new ArrayList<>();

    /**
     * No factor is drawn yet.
     *
     * @param precision of the operations
     * @param seed of the signs
     */
    public RandomRounding(Precision precision, long seed) {
        this.precision = precision;
        this.random = RandomSource.XO_SHI_RO_256_PP.create(seed);
    }

    @Override
    public ArrayOps of(ArrayOps ops) {
        return new RandomlyRoundedOps(ops, this);
    }

    @Override
    public void redraw() {
        pages.forEach(Page::draw);
    }

    /** Factors for an array, of its shape. They are some of a page that all arrays share, each from another place on. */
    INDArray factors(INDArray like) {
        int length = Math.toIntExact(like.length());
        Page page = pages.stream()
                .filter(candidate -> candidate.hasRoomFor(length))
                .findFirst()
                .orElseGet(() -> newPage(length));
        int from = random.nextInt(page.length() - length + 1);
        return page.factors.get(NDArrayIndex.interval(from, from + length)).reshape('c', like.shape());
    }

    private Page newPage(int length) {
        Page page = new Page(Math.max(SMALLEST_PAGE, 2 * length));
        pages.add(page);
        page.draw();
        return page;
    }

    /** Many factors in a row. */
    private final class Page {
        private final double[] drawn;
        private final INDArray exact;
        private final INDArray factors;

        Page(int length) {
            drawn = new double[length];
            exact = Nd4j.create(DataType.DOUBLE, length);
            factors = precision.dataType() == DataType.DOUBLE ? exact : Nd4j.create(precision.dataType(), length);
        }

        int length() {
            return drawn.length;
        }

        boolean hasRoomFor(int entries) {
            return 2 * entries <= drawn.length;
        }

        void draw() {
            double[] either = {1 - 2 * precision.unitRoundoff(), 1 + 2 * precision.unitRoundoff()};
            int i = 0;
            while (i < drawn.length) {
                long bits = random.nextLong();
                for (int end = Math.min(drawn.length, i + Long.SIZE); i < end; i++) {
                    drawn[i] = either[(int) (bits & 1)];
                    bits >>>= 1;
                }
            }
            Fill.with(drawn, exact);
            if (factors != exact) {
                factors.assign(exact); // exactly: either factor is a number of the smaller format too
            }
        }
    }
}
