package org.handgrad.hand.kernel;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_dgemm;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.handgrad.model.BlasThreads;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Z ← c A B + d Z, asked of OpenBLAS itself. libnd4j's own product asks the same of it, but the way there, through a native context,
 * takes several times as long as a small product. Of a matrix with one row or column, which lies by rows and by columns at once, libnd4j
 * says the other to OpenBLAS; in float64 that rounds differently in a quarter of the cases. All other bits are the same.
 */
final class BlasProduct {
    /** From so many multiplications on OpenBLAS would split a product. */
    private static final long SPLIT = 1 << 18;

    private BlasProduct() {}

    /**
     * Binds a product to its arrays. OpenBLAS does not split it: whoever wants it shared has cut it before.
     *
     * @param a [n,k]
     * @param b [k,m]
     * @param z [n,m], row by row
     * @throws IllegalArgumentException if shapes or precisions do not fit: OpenBLAS would write where nobody asked it to
     */
    static Kernel of(double c, INDArray a, INDArray b, double d, INDArray z) {
        requireFitting(a, b, z);
        INDArray left = laidOut(a);
        INDArray right = laidOut(b);
        Kernel product = kept(whole(c, Factor.of(left), Factor.of(right), d, Factor.of(z)), z.length() * a.size(1));
        return after(a, left, after(b, right, product));
    }

    private static void requireFitting(INDArray a, INDArray b, INDArray z) {
        boolean shapes = a.rank() == 2
                && b.rank() == 2
                && z.rank() == 2
                && a.size(1) == b.size(0)
                && z.size(0) == a.size(0)
                && z.size(1) == b.size(1);
        boolean types = a.dataType() == z.dataType() && b.dataType() == z.dataType();
        if (!shapes || !types || !z.dataType().isFPType() || Factor.form(z) != CblasNoTrans) {
            throw new IllegalArgumentException("the product of %s and %s does not fit %s"
                    .formatted(a.shapeInfoToString(), b.shapeInfoToString(), z.shapeInfoToString()));
        }
    }

    private static Kernel kept(Kernel product, long multiplications) {
        if (multiplications < SPLIT) {
            return product;
        }
        return () -> {
            BlasThreads.keepProductsWhole();
            product.run();
        };
    }

    /** The array itself, or room for a copy of it where BLAS has no name for how its entries lie. */
    private static INDArray laidOut(INDArray matrix) {
        return Factor.form(matrix) == Factor.NONE
                ? Nd4j.createUninitialized(matrix.dataType(), matrix.shape(), 'c')
                : matrix;
    }

    private static Kernel after(INDArray matrix, INDArray laidOut, Kernel product) {
        if (matrix == laidOut) {
            return product;
        }
        Kernel copy = new Copy(matrix, laidOut).prepareAlone();
        return () -> {
            copy.run();
            product.run();
        };
    }

    private static Kernel whole(double c, Factor a, Factor b, double d, Factor z) {
        int n = z.rows;
        int k = a.columns;
        int m = z.columns;
        if (z.place instanceof FloatPointer out) {
            FloatPointer x = (FloatPointer) a.place;
            FloatPointer y = (FloatPointer) b.place;
            float e = (float) c;
            float f = (float) d;
            return () ->
                    cblas_sgemm(CblasRowMajor, a.form, b.form, n, m, k, e, x, a.stride, y, b.stride, f, out, z.stride);
        }
        DoublePointer x = (DoublePointer) a.place;
        DoublePointer y = (DoublePointer) b.place;
        DoublePointer out = (DoublePointer) z.place;
        return () -> cblas_dgemm(CblasRowMajor, a.form, b.form, n, m, k, c, x, a.stride, y, b.stride, d, out, z.stride);
    }

    /**
     * A matrix as BLAS sees it. The product that holds this keeps the matrix, as of {@link NativeArray}.
     *
     * @param matrix itself
     * @param place where its first entry is
     * @param form whether its rows lie in one piece each, or its columns
     * @param stride how many entries lie between the starts of two such pieces
     */
    private record Factor(INDArray matrix, Pointer place, int rows, int columns, int form, int stride) {
        /** Neither rows nor columns lie in one piece each. */
        static final int NONE = -1;

        static Factor of(INDArray matrix) {
            int rows = Math.toIntExact(matrix.size(0));
            int columns = Math.toIntExact(matrix.size(1));
            int form = form(matrix);
            int piece = form == CblasTrans ? rows : columns;
            long stride = matrix.stride(form == CblasTrans ? 1 : 0);
            return new Factor(
                    matrix,
                    matrix.data().addressPointer(),
                    rows,
                    columns,
                    form,
                    Math.max(piece, Math.toIntExact(stride)));
        }

        static int form(INDArray matrix) {
            if (areInPieces(matrix, 0, 1)) {
                return CblasNoTrans;
            }
            return areInPieces(matrix, 1, 0) ? CblasTrans : NONE;
        }

        /** Whether what one index counts are pieces, along which the other index counts. */
        private static boolean areInPieces(INDArray matrix, int pieces, int along) {
            boolean dense = matrix.size(along) == 1 || matrix.stride(along) == 1;
            return dense && (matrix.size(pieces) == 1 || matrix.stride(pieces) >= matrix.size(along));
        }
    }
}
