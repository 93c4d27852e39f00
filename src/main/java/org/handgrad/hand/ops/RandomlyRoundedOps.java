package org.handgrad.hand.ops;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Operations whose results are moved at random. What is added up is moved too, before it is: a sum that cancels to 0 is made of
 * terms that were rounded. Signs, absolute values and maxima round nothing.
 */
final class RandomlyRoundedOps implements ArrayOps {
    private final ArrayOps ops;
    private final RandomRounding rounding;

    RandomlyRoundedOps(ArrayOps ops, RandomRounding rounding) {
        this.ops = ops;
        this.rounding = rounding;
    }

    /** a (1 + 2u s), entry by entry; 0 stays 0. */
    private INDArray moved(INDArray a) {
        return ops.mul(a, rounding.factors(a));
    }

    @Override
    public INDArray matmul(INDArray a, INDArray b) {
        return moved(ops.matmul(moved(a), b));
    }

    @Override
    public INDArray matmulTransposedLeft(INDArray a, INDArray b) {
        return moved(ops.matmulTransposedLeft(moved(a), b));
    }

    @Override
    public INDArray matmulTransposedRight(INDArray a, INDArray b) {
        return moved(ops.matmulTransposedRight(moved(a), b));
    }

    @Override
    public INDArray minusProduct(INDArray w, double c, INDArray a, INDArray b) {
        return moved(ops.minusProduct(w, c, moved(a), b));
    }

    @Override
    public INDArray add(INDArray a, INDArray b) {
        return moved(ops.add(a, b));
    }

    @Override
    public INDArray sub(INDArray a, INDArray b) {
        return moved(ops.sub(a, b));
    }

    @Override
    public INDArray mul(INDArray a, INDArray b) {
        return moved(ops.mul(a, b));
    }

    @Override
    public INDArray div(INDArray a, INDArray b) {
        return moved(ops.div(a, b));
    }

    @Override
    public INDArray scale(INDArray a, double c) {
        return moved(ops.scale(a, c));
    }

    @Override
    public INDArray scaleBy(INDArray a, INDArray s) {
        return moved(ops.scaleBy(a, s));
    }

    @Override
    public INDArray shift(INDArray a, double c) {
        return moved(ops.shift(a, c));
    }

    @Override
    public INDArray subtractFrom(double c, INDArray a) {
        return moved(ops.subtractFrom(c, a));
    }

    @Override
    public INDArray addToRows(INDArray a, INDArray b) {
        return moved(ops.addToRows(a, b));
    }

    @Override
    public INDArray mulRows(INDArray a, INDArray b) {
        return moved(ops.mulRows(a, b));
    }

    @Override
    public INDArray divRows(INDArray a, INDArray b) {
        return moved(ops.divRows(a, b));
    }

    @Override
    public INDArray subFromColumns(INDArray a, INDArray c) {
        return moved(ops.subFromColumns(a, c));
    }

    @Override
    public INDArray divColumns(INDArray a, INDArray c) {
        return moved(ops.divColumns(a, c));
    }

    @Override
    public INDArray mulColumns(INDArray a, INDArray c) {
        return moved(ops.mulColumns(a, c));
    }

    @Override
    public INDArray sigmoid(INDArray a) {
        return moved(ops.sigmoid(a));
    }

    @Override
    public INDArray tanh(INDArray a) {
        return moved(ops.tanh(a));
    }

    @Override
    public INDArray exp(INDArray a) {
        return moved(ops.exp(a));
    }

    @Override
    public INDArray log(INDArray a) {
        return moved(ops.log(a));
    }

    @Override
    public INDArray log1p(INDArray a) {
        return moved(ops.log1p(a));
    }

    @Override
    public INDArray sqrt(INDArray a) {
        return moved(ops.sqrt(a));
    }

    @Override
    public INDArray square(INDArray a) {
        return moved(ops.square(a));
    }

    @Override
    public INDArray abs(INDArray a) {
        return ops.abs(a);
    }

    @Override
    public INDArray positivePart(INDArray a) {
        return ops.positivePart(a);
    }

    @Override
    public INDArray maximum(INDArray a, double c) {
        return ops.maximum(a, c);
    }

    @Override
    public INDArray minimum(INDArray a, double c) {
        return ops.minimum(a, c);
    }

    @Override
    public INDArray above(INDArray a, double c) {
        return ops.above(a, c);
    }

    @Override
    public INDArray below(INDArray a, double c) {
        return ops.below(a, c);
    }

    @Override
    public INDArray larger(INDArray a, INDArray b) {
        return ops.larger(a, b);
    }

    @Override
    public INDArray sign(INDArray a) {
        return ops.sign(a);
    }

    @Override
    public INDArray sumOfRows(INDArray a) {
        return moved(ops.sumOfRows(moved(a)));
    }

    @Override
    public INDArray sumOfColumns(INDArray a) {
        return moved(ops.sumOfColumns(moved(a)));
    }

    @Override
    public INDArray maxOfColumns(INDArray a) {
        return ops.maxOfColumns(a);
    }

    @Override
    public INDArray sum(INDArray a) {
        return moved(ops.sum(moved(a)));
    }
}
