package org.handgrad.hand.activation;

import org.handgrad.hand.ops.ArrayOps;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A quotient of polynomials that is close to 1.7159 tanh(2z/3), DL4J's {@code RATIONALTANH}. */
public record RationalTanh() implements HandActivation {
    /** 1.7159 and 1.41645, as DL4J holds them: rounded to float32 in both precisions. */
    private static final double C = 1.7159f;

    private static final double D = 1.41645f;

    /**
     * $$a = c\, \operatorname{sign}(u) \left( 1 - \frac1p \right) = \frac{c u q}{p}, \quad u = \frac{2 z}{3}, \quad q = 1 + |u|
     * + d |u|^3, \quad p = 1 + |u| q$$ (eq. rationaltanh)
     *
     * <p>The second form is computed: it does not cancel where z is small.
     */
    @Override
    public INDArray forward(ArrayOps ops, INDArray z) {
        INDArray u = ops.scale(z, 2.0 / 3); // [n,k] u = 2z/3
        INDArray v = ops.abs(u); // [n,k] |u|
        INDArray q = q(ops, v); // [n,k] q = 1 + |u| + d |u|³
        return ops.scale(ops.div(ops.mul(u, q), p(ops, v, q)), C); // [n,k] a = c u q / p
    }

    /**
     * $$\delta = \frac{\partial C}{\partial a}\, \frac{2 c}{3}\, \frac{1 + 2 |u| + 4 d |u|^3}{p^2}$$ (eq. rationaltanh-delta)
     */
    @Override
    public INDArray delta(ArrayOps ops, INDArray z, INDArray a, INDArray gradient) {
        INDArray v = ops.abs(ops.scale(z, 2.0 / 3)); // [n,k] |u|
        INDArray rise =
                ops.shift(ops.mul(v, ops.shift(ops.scale(ops.square(v), 4 * D), 2)), 1); // [n,k] 1 + 2|u| + 4d|u|³
        INDArray slope = ops.div(rise, ops.square(p(ops, v, q(ops, v)))); // [n,k] (1 + 2|u| + 4d|u|³) / p²
        return ops.mul(gradient, ops.scale(slope, 2 * C / 3)); // [n,k] δ = ∂C/∂a ⊙ 2c/3 …
    }

    private static INDArray q(ArrayOps ops, INDArray v) {
        return ops.shift(ops.mul(v, ops.shift(ops.scale(ops.square(v), D), 1)), 1); // [n,k] q = 1 + v (1 + d v²)
    }

    private static INDArray p(ArrayOps ops, INDArray v, INDArray q) {
        return ops.shift(ops.mul(v, q), 1); // [n,k] p = 1 + v q
    }
}
