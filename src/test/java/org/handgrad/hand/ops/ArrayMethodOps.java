package org.handgrad.hand.ops;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** The same operations by the methods of ND4J's arrays, as anybody would write them: what the native ones must equal. */
final class ArrayMethodOps implements ArrayOps {
    private static final boolean COPY = true;
    private static final boolean KEEP_DIMENSIONS = true;

    @Override
    public INDArray matmul(INDArray a, INDArray b) {
        return a.mmul(b);
    }

    @Override
    public INDArray matmulTransposedLeft(INDArray a, INDArray b) {
        return Nd4j.gemm(a, b, true, false);
    }

    @Override
    public INDArray matmulTransposedRight(INDArray a, INDArray b) {
        return Nd4j.gemm(a, b, false, true);
    }

    @Override
    public INDArray minusProduct(INDArray w, double c, INDArray a, INDArray b) {
        return w.sub(Nd4j.gemm(a, b, true, false).mul(c));
    }

    @Override
    public INDArray add(INDArray a, INDArray b) {
        return a.add(b);
    }

    @Override
    public INDArray sub(INDArray a, INDArray b) {
        return a.sub(b);
    }

    @Override
    public INDArray mul(INDArray a, INDArray b) {
        return a.mul(b);
    }

    @Override
    public INDArray div(INDArray a, INDArray b) {
        return a.div(b);
    }

    @Override
    public INDArray scale(INDArray a, double c) {
        return a.mul(c);
    }

    @Override
    public INDArray scaleBy(INDArray a, INDArray s) {
        return a.mul(s);
    }

    @Override
    public INDArray shift(INDArray a, double c) {
        return a.add(c);
    }

    @Override
    public INDArray subtractFrom(double c, INDArray a) {
        return a.rsub(c);
    }

    @Override
    public INDArray addToRows(INDArray a, INDArray b) {
        return a.addRowVector(b);
    }

    @Override
    public INDArray mulRows(INDArray a, INDArray b) {
        return a.mulRowVector(b);
    }

    @Override
    public INDArray divRows(INDArray a, INDArray b) {
        return a.divRowVector(b);
    }

    @Override
    public INDArray subFromColumns(INDArray a, INDArray c) {
        return a.subColumnVector(c);
    }

    @Override
    public INDArray divColumns(INDArray a, INDArray c) {
        return a.divColumnVector(c);
    }

    @Override
    public INDArray mulColumns(INDArray a, INDArray c) {
        return a.mulColumnVector(c);
    }

    @Override
    public INDArray sigmoid(INDArray a) {
        return Transforms.sigmoid(a, COPY);
    }

    @Override
    public INDArray tanh(INDArray a) {
        return Transforms.tanh(a, COPY);
    }

    @Override
    public INDArray exp(INDArray a) {
        return Transforms.exp(a, COPY);
    }

    @Override
    public INDArray log(INDArray a) {
        return Transforms.log(a, COPY);
    }

    @Override
    public INDArray log1p(INDArray a) {
        return Nd4j.math().log1p(a.dup()); // which writes over its argument
    }

    @Override
    public INDArray sqrt(INDArray a) {
        return Transforms.sqrt(a, COPY);
    }

    @Override
    public INDArray square(INDArray a) {
        return a.mul(a);
    }

    @Override
    public INDArray abs(INDArray a) {
        return Transforms.abs(a, COPY);
    }

    @Override
    public INDArray positivePart(INDArray a) {
        return Transforms.max(a, 0, COPY);
    }

    @Override
    public INDArray maximum(INDArray a, double c) {
        return Transforms.max(a, c, COPY);
    }

    @Override
    public INDArray minimum(INDArray a, double c) {
        return Transforms.min(a, c, COPY);
    }

    @Override
    public INDArray above(INDArray a, double c) {
        return a.gt(c).castTo(a.dataType());
    }

    @Override
    public INDArray below(INDArray a, double c) {
        return a.lt(c).castTo(a.dataType());
    }

    @Override
    public INDArray larger(INDArray a, INDArray b) {
        return Transforms.max(a, b, COPY);
    }

    @Override
    public INDArray sign(INDArray a) {
        return Transforms.sign(a, COPY);
    }

    @Override
    public INDArray sumOfRows(INDArray a) {
        return a.sum(0);
    }

    @Override
    public INDArray sumOfColumns(INDArray a) {
        return a.sum(KEEP_DIMENSIONS, 1);
    }

    @Override
    public INDArray maxOfColumns(INDArray a) {
        return a.max(KEEP_DIMENSIONS, 1);
    }

    @Override
    public INDArray sum(INDArray a) {
        return a.sum();
    }
}
