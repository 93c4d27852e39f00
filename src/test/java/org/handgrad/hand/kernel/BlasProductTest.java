package org.handgrad.hand.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Matrix products of arrays however their entries lie, beside three loops. */
@Tag("slow")
class BlasProductTest {
    private static final List<UnaryOperator<INDArray>> LAYOUTS = List.of(
            array -> array,
            array -> array.dup('f'),
            array -> view(array, 2, 1, 0, 1),
            array -> view(array, 1, 1, 3, 1),
            array -> view(array, 0, 2, 1, 1),
            array -> view(array, 0, 1, 1, 2));

    /** The same numbers in some rows and columns of a larger array. */
    private static INDArray view(INDArray array, long row, long rowStep, long column, long columnStep) {
        INDArray view = Nd4j.create(array.dataType(), 16, 16)
                .get(
                        NDArrayIndex.interval(row, rowStep, row + rowStep * array.size(0)),
                        NDArrayIndex.interval(column, columnStep, column + columnStep * array.size(1)))
                .reshape(array.shape());
        view.assign(array);
        return view;
    }

    @ParameterizedTest
    @CsvSource({"3,4,5", "1,4,5", "3,1,5", "3,4,1", "1,1,5", "3,1,1", "1,4,1", "1,1,1"})
    void everyLayoutHasTheSameProduct(int n, int k, int m) {
        for (DataType type : List.of(DataType.FLOAT, DataType.DOUBLE)) {
            INDArray a = numbers(type, n, k);
            INDArray b = numbers(type, k, m);
            INDArray z = numbers(type, n, m);
            double[][] expected = loops(a, b, z);
            for (UnaryOperator<INDArray> left : LAYOUTS) {
                for (UnaryOperator<INDArray> right : LAYOUTS) {
                    INDArray result = z.dup('c');
                    BlasProduct.of(2, left.apply(a), right.apply(b), -3, result).run();
                    assertThat(result.toDoubleMatrix()).isDeepEqualTo(expected);
                }
            }
        }
    }

    /** 2 A B − 3 Z; the numbers are small integers, so that nothing is rounded in whatever order it is added up. */
    private static double[][] loops(INDArray a, INDArray b, INDArray z) {
        double[][] result = z.toDoubleMatrix();
        for (int i = 0; i < result.length; i++) {
            for (int j = 0; j < result[i].length; j++) {
                result[i][j] *= -3;
                for (int k = 0; k < a.size(1); k++) {
                    result[i][j] += 2 * a.getDouble(i, k) * b.getDouble(k, j);
                }
            }
        }
        return result;
    }

    private static INDArray numbers(DataType type, int rows, int columns) {
        INDArray numbers = Nd4j.create(type, rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                numbers.putScalar(i, j, (7 * i + 3 * j) % 11 - 5);
            }
        }
        return numbers;
    }

    @ParameterizedTest
    @EnumSource(
            value = DataType.class,
            names = {"FLOAT", "DOUBLE"})
    void libnd4jComputesTheSameBitsWhereNoFactorIsAVector(DataType type) {
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            int n = 2 + random.nextInt(70);
            int k = 2 + random.nextInt(70);
            int m = 2 + random.nextInt(70);
            INDArray a = i % 3 == 1 ? Nd4j.randn(type, k, n).transpose() : Nd4j.randn(type, n, k);
            INDArray b = i % 3 == 2 ? Nd4j.randn(type, m, k).transpose() : Nd4j.randn(type, k, m);
            INDArray z = Nd4j.create(type, n, m);
            INDArray itsOwn = Nd4j.create(type, n, m);
            BlasProduct.of(1, a, b, 0, z).run();
            Nd4j.exec(DynamicCustomOp.builder("matmul")
                    .addInputs(a, b)
                    .addOutputs(itsOwn)
                    .build());
            assertThat(z.toDoubleMatrix()).isDeepEqualTo(itsOwn.toDoubleMatrix());
        }
    }

    @Test
    void whatDoesNotFitIsRefused() {
        INDArray a = numbers(DataType.DOUBLE, 3, 4);
        INDArray b = numbers(DataType.DOUBLE, 4, 5);
        INDArray z = numbers(DataType.DOUBLE, 3, 5);
        refused(a.transpose(), b, z);
        refused(a, b.transpose(), z);
        refused(a, b, z.transpose());
        refused(a, b, z.dup('f'));
        refused(a, b.castTo(DataType.FLOAT), z);
        refused(a, b, z.castTo(DataType.FLOAT));
        refused(a.reshape(12), b, z);
    }

    private static void refused(INDArray a, INDArray b, INDArray z) {
        assertThatThrownBy(() -> BlasProduct.of(1, a, b, 0, z))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the product of ");
    }
}
