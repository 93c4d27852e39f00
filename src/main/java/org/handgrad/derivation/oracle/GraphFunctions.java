package org.handgrad.derivation.oracle;

import org.handgrad.derivation.term.Function;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;

/** Functions of one number, and their derivatives, as parts of a SameDiff graph. */
final class GraphFunctions {
    private final SameDiff sd;

    GraphFunctions(SameDiff sd) {
        this.sd = sd;
    }

    /** A function, differentiated so and so often, of an array. */
    SDVariable of(Function function, int order, SDVariable z) {
        if (function instanceof Function.Opaque opaque) {
            SDVariable sum = null;
            for (double[] wave : Functions.waves(opaque)) {
                SDVariable part = sd.math()
                        .sin(z.mul(wave[1]).add(wave[2] + order * Math.PI / 2))
                        .mul(wave[0] * Math.pow(wave[1], order));
                sum = sum == null ? part : sum.add(part);
            }
            return sum;
        }
        Function.Known known = (Function.Known) function;
        if (order > 0) {
            return slope(known, order, z);
        }
        return switch (known) {
            case SIGMOID -> sd.nn().sigmoid(z);
            case TANH -> sd.math().tanh(z);
            case EXP -> sd.math().exp(z);
            case LOG -> sd.math().log(z);
            case RELU -> sd.nn().relu(z, 0);
            case ABS -> sd.math().abs(z);
            case SIGN -> sd.math().sign(z);
            case STEP -> sd.math().step(z, 0);
            case SOFTPLUS -> sd.nn().softplus(z);
            case SIN -> sd.math().sin(z);
            case COS -> sd.math().cos(z);
        };
    }

    /** Slopes of slopes: only those that have a graph of their own. */
    private SDVariable slope(Function.Known function, int order, SDVariable z) {
        if (order == 1 && function == Function.Known.SIGMOID) {
            SDVariable s = sd.nn().sigmoid(z);
            return s.mul(s.rsub(1.0));
        }
        if (order == 1 && function == Function.Known.TANH) {
            SDVariable t = sd.math().tanh(z);
            return t.mul(t).rsub(1.0);
        }
        if (function == Function.Known.EXP) {
            return sd.math().exp(z);
        }
        if (order == 1 && function == Function.Known.LOG) {
            return sd.math().reciprocal(z);
        }
        if (order == 1 && function == Function.Known.SOFTPLUS) {
            return sd.nn().sigmoid(z);
        }
        if (function == Function.Known.SIN || function == Function.Known.COS) {
            double shift = order * Math.PI / 2;
            return function == Function.Known.SIN
                    ? sd.math().sin(z.add(shift))
                    : sd.math().cos(z.add(shift));
        }
        throw new UnsupportedOperationException("a derivative of the %s. derivative of %s".formatted(order, function));
    }
}
