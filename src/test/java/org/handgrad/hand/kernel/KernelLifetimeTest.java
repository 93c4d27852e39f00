package org.handgrad.hand.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.hand.kernel.Reduction.Function;
import org.handgrad.hand.kernel.Reduction.Over;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * What a kernel computes on stays where it is as long as there is the kernel, whatever the garbage collector takes meanwhile and
 * whoever gets the memory then.
 */
@Tag("slow")
class KernelLifetimeTest {
    private static final int ROUNDS = 5;

    /** The sum of many rows is a product with ones, which nobody else has. */
    @Test
    void theOnesOfASumOfRows() {
        INDArray a = Nd4j.ones(DataType.DOUBLE, 1438, 32);
        INDArray z = Nd4j.create(DataType.DOUBLE, 32);
        Kernel kernel = new Reduction(Function.SUM, Over.ROWS, a, z).prepare();
        staysRight(kernel, z, 1438, 1438);
    }

    /** BLAS has no name for how every second column lies: they are copied first. */
    @Test
    void theCopyOfAFactor() {
        INDArray a = Nd4j.ones(DataType.DOUBLE, 60, 120).get(NDArrayIndex.all(), NDArrayIndex.interval(0, 2, 120));
        INDArray b = Nd4j.ones(DataType.DOUBLE, 60, 3);
        INDArray z = Nd4j.create(DataType.DOUBLE, 60, 3);
        Kernel kernel = new MatrixProduct(MatrixProduct.Form.PLAIN, a, b, z).prepare();
        staysRight(kernel, z, 60, 3600);
    }

    /** Nothing but the kernel refers to what it reads. */
    @Test
    void theInputs() {
        INDArray z = Nd4j.create(DataType.DOUBLE, 60, 3);
        staysRight(productOfOnes(z), z, 60, 3600);
        staysRight(copyOfOnes(z), z, 1, 180);
        INDArray sum = Nd4j.create(DataType.DOUBLE, 3);
        staysRight(sumOfOnes(sum), sum, 60, 180);
    }

    private static Kernel productOfOnes(INDArray z) {
        return new MatrixProduct(
                        MatrixProduct.Form.PLAIN,
                        Nd4j.ones(DataType.DOUBLE, 60, 60),
                        Nd4j.ones(DataType.DOUBLE, 60, 3),
                        z)
                .prepare();
    }

    private static Kernel copyOfOnes(INDArray z) {
        return new Copy(Nd4j.ones(DataType.DOUBLE, 60, 3), z).prepare();
    }

    private static Kernel sumOfOnes(INDArray z) {
        return new Reduction(Function.SUM, Over.ROWS, Nd4j.ones(DataType.DOUBLE, 60, 3), z).prepare();
    }

    /**
     * Runs it again and again, while memory that is given back is filled with something else.
     *
     * @param entry what every entry of the output is
     * @param length of what the kernel may have lost
     */
    private static void staysRight(Kernel kernel, INDArray output, double entry, long length) {
        List<INDArray> others = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            System.gc();
            for (int i = 0; i < 50; i++) {
                others.add(Nd4j.valueArrayOf(new long[] {length}, 1e30, DataType.DOUBLE));
            }
            output.assign(0);
            kernel.run();
            assertThat(output.data().asDouble()).containsOnly(entry);
        }
        assertThat(others).hasSize(50 * ROUNDS);
    }
}
