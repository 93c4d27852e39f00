package org.handgrad.peers;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_dgemm;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.handgrad.bench.Peer;
import org.handgrad.bench.Workload;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Precision;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** X W¹ and Xᵀ δ¹ of the first layer by calls of OpenBLAS, and nothing else: the limit of a large step. */
public final class TwoProducts implements Peer {
    @Override
    public String name() {
        return LIMIT;
    }

    @Override
    public boolean accepts(Workload workload) {
        return workload.isLarge();
    }

    @Override
    public Runnable prepare(Workload workload, int threads) {
        int n = Math.toIntExact(workload.batch().size());
        int d = workload.model().inputs();
        int units = workload.model().width(1);
        INDArray x = workload.batch().x();
        INDArray w = workload.initial().get(ModelSpec.weights(1));
        INDArray z = Nd4j.create(workload.precision().dataType(), n, units);
        INDArray gradient = Nd4j.create(workload.precision().dataType(), d, units);
        return workload.precision() == Precision.FLOAT32
                ? inFloat32(n, d, units, floats(x), floats(w), floats(z), floats(gradient))
                : inFloat64(n, d, units, doubles(x), doubles(w), doubles(z), doubles(gradient));
    }

    private static Runnable inFloat32(
            int n, int d, int units, FloatPointer x, FloatPointer w, FloatPointer z, FloatPointer gradient) {
        return () -> {
            cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, n, units, d, 1, x, d, w, units, 0, z, units);
            cblas_sgemm(CblasRowMajor, CblasTrans, CblasNoTrans, d, units, n, 1, x, d, z, units, 0, gradient, units);
        };
    }

    private static Runnable inFloat64(
            int n, int d, int units, DoublePointer x, DoublePointer w, DoublePointer z, DoublePointer gradient) {
        return () -> {
            cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, n, units, d, 1, x, d, w, units, 0, z, units);
            cblas_dgemm(CblasRowMajor, CblasTrans, CblasNoTrans, d, units, n, 1, x, d, z, units, 0, gradient, units);
        };
    }

    private static FloatPointer floats(INDArray array) {
        return (FloatPointer) array.data().addressPointer();
    }

    private static DoublePointer doubles(INDArray array) {
        return (DoublePointer) array.data().addressPointer();
    }
}
