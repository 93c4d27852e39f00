package org.handgrad.hand.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Some rows of an output: what one thread computes of it. All operations are cut the same way, so that a thread finds the rows it made
 * before in the cache of its core; cut by columns products are as fast, but what follows them is not.
 *
 * @param from the first one
 * @param to one more than the last one
 */
record RowRange(long from, long to) {
    /** How many entries a thread computes at least by arithmetic, and by functions, which take longer. */
    static final long ENTRIES = 1 << 12;

    /** How many values of functions such as the exponential a thread computes at least. */
    static final long VALUES = 1 << 10;

    /**
     * How many multiplications of a matrix product a thread does at least. Up to a million OpenBLAS has other inner loops, which round
     * differently: a piece must not get them where the whole would not.
     */
    private static final long MULTIPLICATIONS = 1 << 20;

    /** How many entries a thread adds up at least. */
    private static final long SUMMED = 1 << 16;

    /**
     * Products are cut at multiples of this. OpenBLAS takes 4, 8 or 24 rows at once, depending on the processor, and what is left
     * over in another way, which rounds differently: there must be as much left over of the pieces as of the whole.
     */
    private static final long GRAIN = 24;

    /**
     * Sums of rows are cut at multiples of this. With AVX-512, OpenBLAS's product of a vector and a matrix takes up to 64 columns at
     * once, and rounds those that are left over differently.
     */
    private static final long SUM_GRAIN = 64;

    /** Cuts an operation on entries between so many threads, or fewer where a thread would have fewer entries than it must have. */
    static List<Operation> ofEntries(Operation whole, int threads, long least, Function<RowRange, Operation> piece) {
        INDArray output = whole.output();
        return output.rank() == 0 ? List.of(whole) : cut(whole, threads, 1, least, output.length(), piece);
    }

    /**
     * Cuts a matrix product.
     *
     * @param length of the sums of products that its entries are
     */
    static List<Operation> ofProduct(Operation whole, long length, int threads, Function<RowRange, Operation> piece) {
        INDArray output = whole.output();
        return cut(whole, threads, GRAIN, MULTIPLICATIONS, output.length() * length, piece);
    }

    /** Cuts a sum of rows, which is a product with ones, by the columns that make the entries of its output. */
    static List<Operation> ofSum(Operation whole, long entries, int threads, Function<RowRange, Operation> piece) {
        return cut(whole, threads, SUM_GRAIN, SUMMED, entries, piece);
    }

    /** Cuts at multiples of a grain, so that no piece has less work than the least. */
    private static List<Operation> cut(
            Operation whole, int threads, long grain, long leastWork, long work, Function<RowRange, Operation> piece) {
        long size = whole.output().size(0);
        long grains =
                size / grain; // what is left over goes with the last one: a few rows alone may be rounded differently
        double grainsOfAPiece = Math.max(1, Math.ceil((double) leastWork * size / work / grain));
        long count = Math.min(threads, (long) (grains / grainsOfAPiece));
        if (count < 2) {
            return List.of(whole);
        }
        List<Operation> pieces = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            pieces.add(piece.apply(new RowRange(
                    grains * i / count * grain, i == count - 1 ? size : grains * (i + 1) / count * grain)));
        }
        return pieces;
    }

    /** These rows of an array, as a view. */
    INDArray of(INDArray array) {
        INDArrayIndex[] indices = new INDArrayIndex[array.rank()];
        Arrays.fill(indices, NDArrayIndex.all());
        indices[0] = NDArrayIndex.interval(from, to);
        return array.get(indices);
    }

    /** The columns of a matrix that become these rows when it is transposed, as a view. */
    INDArray ofTransposed(INDArray matrix) {
        return matrix.get(NDArrayIndex.all(), NDArrayIndex.interval(from, to));
    }
}
