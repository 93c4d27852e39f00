package org.handgrad.hand.ops;

import java.lang.ref.Reference;
import java.util.function.Consumer;
import org.handgrad.hand.kernel.AddedProduct;
import org.handgrad.hand.kernel.Broadcast;
import org.handgrad.hand.kernel.Elementwise;
import org.handgrad.hand.kernel.Kernel;
import org.handgrad.hand.kernel.MatrixProduct;
import org.handgrad.hand.kernel.Operation;
import org.handgrad.hand.kernel.Pairwise;
import org.handgrad.hand.kernel.Reduction;
import org.handgrad.hand.kernel.Reduction.Over;
import org.handgrad.hand.kernel.WithScalar;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Maps each array operation to a native operation, which is run at once or recorded for replay; both give the same
 * bits. Results are new arrays in row-major order.
 */
public final class KernelOps implements ArrayOps {
    private final Consumer<Operation> next;

    /** Passes each operation to {@code next} before returning its result. */
    public KernelOps(Consumer<Operation> next) {
        this.next = next;
    }

    /** Operations that are computed at once. */
    public static ArrayOps eager() {
        return new KernelOps(KernelOps::run);
    }

    private static void run(Operation operation) {
        try {
            operation.prepare().run();
            Kernel.requireSuccess();
        } finally {
            Reference.reachabilityFence(operation); // its arrays must not be freed before they are used
        }
    }

    @Override
    public INDArray matmul(INDArray a, INDArray b) {
        return result(new MatrixProduct(MatrixProduct.Form.PLAIN, a, b, array(a, a.size(0), b.size(1))));
    }

    @Override
    public INDArray matmulTransposedLeft(INDArray a, INDArray b) {
        return result(new MatrixProduct(MatrixProduct.Form.TRANSPOSED_LEFT, a, b, array(a, a.size(1), b.size(1))));
    }

    @Override
    public INDArray matmulTransposedRight(INDArray a, INDArray b) {
        return result(new MatrixProduct(MatrixProduct.Form.TRANSPOSED_RIGHT, a, b, array(a, a.size(0), b.size(0))));
    }

    @Override
    public INDArray minusProduct(INDArray w, double c, INDArray a, INDArray b) {
        return result(new AddedProduct(w, -c, a, b, like(w)));
    }

    @Override
    public INDArray add(INDArray a, INDArray b) {
        return result(new Pairwise(Pairwise.Function.ADD, a, b, like(a)));
    }

    @Override
    public INDArray sub(INDArray a, INDArray b) {
        return result(new Pairwise(Pairwise.Function.SUBTRACT, a, b, like(a)));
    }

    @Override
    public INDArray mul(INDArray a, INDArray b) {
        return result(new Pairwise(Pairwise.Function.MULTIPLY, a, b, like(a)));
    }

    @Override
    public INDArray div(INDArray a, INDArray b) {
        return result(new Pairwise(Pairwise.Function.DIVIDE, a, b, like(a)));
    }

    @Override
    public INDArray scale(INDArray a, double c) {
        return scaleBy(a, number(a, c));
    }

    @Override
    public INDArray scaleBy(INDArray a, INDArray s) {
        return result(new WithScalar(WithScalar.Function.MULTIPLY, a, s, like(a)));
    }

    @Override
    public INDArray shift(INDArray a, double c) {
        return result(new WithScalar(WithScalar.Function.ADD, a, number(a, c), like(a)));
    }

    @Override
    public INDArray subtractFrom(double c, INDArray a) {
        return result(new WithScalar(WithScalar.Function.SUBTRACT_FROM, a, number(a, c), like(a)));
    }

    @Override
    public INDArray addToRows(INDArray a, INDArray b) {
        return result(new Broadcast(Broadcast.Function.ADD_TO_ROWS, a, b, like(a)));
    }

    @Override
    public INDArray mulRows(INDArray a, INDArray b) {
        return result(new Broadcast(Broadcast.Function.MULTIPLY_ROWS, a, b, like(a)));
    }

    @Override
    public INDArray divRows(INDArray a, INDArray b) {
        return result(new Broadcast(Broadcast.Function.DIVIDE_ROWS, a, b, like(a)));
    }

    @Override
    public INDArray subFromColumns(INDArray a, INDArray c) {
        return result(new Broadcast(Broadcast.Function.SUBTRACT_FROM_COLUMNS, a, c, like(a)));
    }

    @Override
    public INDArray divColumns(INDArray a, INDArray c) {
        return result(new Broadcast(Broadcast.Function.DIVIDE_COLUMNS, a, c, like(a)));
    }

    @Override
    public INDArray mulColumns(INDArray a, INDArray c) {
        return result(new Broadcast(Broadcast.Function.MULTIPLY_COLUMNS, a, c, like(a)));
    }

    @Override
    public INDArray sigmoid(INDArray a) {
        return elementwise(Elementwise.Function.SIGMOID, a);
    }

    @Override
    public INDArray tanh(INDArray a) {
        return elementwise(Elementwise.Function.TANH, a);
    }

    @Override
    public INDArray exp(INDArray a) {
        return elementwise(Elementwise.Function.EXP, a);
    }

    @Override
    public INDArray log(INDArray a) {
        return elementwise(Elementwise.Function.LOG, a);
    }

    @Override
    public INDArray log1p(INDArray a) {
        return elementwise(Elementwise.Function.LOG1P, a);
    }

    @Override
    public INDArray sqrt(INDArray a) {
        return elementwise(Elementwise.Function.SQRT, a);
    }

    @Override
    public INDArray square(INDArray a) {
        return mul(a, a);
    }

    @Override
    public INDArray abs(INDArray a) {
        return elementwise(Elementwise.Function.ABS, a);
    }

    @Override
    public INDArray positivePart(INDArray a) {
        return maximum(a, 0);
    }

    @Override
    public INDArray maximum(INDArray a, double c) {
        return result(new WithScalar(WithScalar.Function.MAXIMUM, a, number(a, c), like(a)));
    }

    @Override
    public INDArray minimum(INDArray a, double c) {
        return result(new WithScalar(WithScalar.Function.MINIMUM, a, number(a, c), like(a)));
    }

    @Override
    public INDArray above(INDArray a, double c) {
        return result(new WithScalar(WithScalar.Function.ABOVE, a, number(a, c), like(a)));
    }

    @Override
    public INDArray below(INDArray a, double c) {
        return above(scale(a, -1), -c);
    }

    @Override
    public INDArray larger(INDArray a, INDArray b) {
        return result(new Pairwise(Pairwise.Function.MAXIMUM, a, b, like(a)));
    }

    @Override
    public INDArray sign(INDArray a) {
        return elementwise(Elementwise.Function.SIGN, a);
    }

    @Override
    public INDArray sumOfRows(INDArray a) {
        return result(new Reduction(Reduction.Function.SUM, Over.ROWS, a, array(a, a.size(1))));
    }

    @Override
    public INDArray sumOfColumns(INDArray a) {
        return result(new Reduction(Reduction.Function.SUM, Over.COLUMNS, a, array(a, a.size(0), 1)));
    }

    @Override
    public INDArray maxOfColumns(INDArray a) {
        return result(new Reduction(Reduction.Function.MAXIMUM, Over.COLUMNS, a, array(a, a.size(0), 1)));
    }

    @Override
    public INDArray sum(INDArray a) {
        return result(new Reduction(Reduction.Function.SUM, Over.EVERYTHING, a, array(a)));
    }

    private INDArray elementwise(Elementwise.Function function, INDArray a) {
        return result(new Elementwise(function, a, like(a)));
    }

    private INDArray result(Operation operation) {
        next.accept(operation);
        return operation.output();
    }

    private static INDArray like(INDArray a) {
        return array(a, a.shape());
    }

    private static INDArray array(INDArray format, long... shape) {
        return Nd4j.createUninitialized(format.dataType(), shape, 'c');
    }

    private static INDArray number(INDArray format, double value) {
        return Nd4j.scalar(format.dataType(), value);
    }
}
