package org.handgrad.audit.formula;

import java.util.List;
import org.hipparchus.CalculusFieldElement;
import org.hipparchus.util.MathArrays;

/** The activations as their papers and DL4J's documentation define them; slopes of constants are exact, not rounded to float32. */
public final class ActivationFormula {
    /** Those that are known, by DL4J's names. */
    public static final List<String> KNOWN = List.of(
            "CUBE",
            "ELU",
            "GELU",
            "GELU(true)",
            "HARDSIGMOID",
            "HARDTANH",
            "IDENTITY",
            "LEAKYRELU",
            "MISH",
            "RATIONALTANH",
            "RECTIFIEDTANH",
            "RELU",
            "RELU6",
            "RRELU",
            "SELU",
            "SIGMOID",
            "SOFTMAX",
            "SOFTPLUS",
            "SOFTSIGN",
            "SWISH",
            "TANH",
            "THRESHOLDEDRELU");

    private static final double SELU_LAMBDA = 1.0507009873554805;
    private static final double SELU_ALPHA = 1.6732632423543772;

    private ActivationFormula() {}

    /**
     * A = σ(Z).
     *
     * @param z row by row
     * @param columns k, over which softmax is taken
     * @param exact whether constants are those of the paper; else they are rounded to float32, as DL4J holds them
     */
    public static <T extends CalculusFieldElement<T>> T[] of(String name, T[] z, int columns, boolean exact) {
        if (name.equals("SOFTMAX")) {
            return softmax(z, columns);
        }
        T[] a = MathArrays.buildArray(z[0].getField(), z.length);
        for (int i = 0; i < z.length; i++) {
            a[i] = one(name, z[i], exact);
        }
        return a;
    }

    /** e^(z_j − M) / Σ e^(z_m − M) of each row, M its largest number. */
    private static <T extends CalculusFieldElement<T>> T[] softmax(T[] z, int columns) {
        T[] a = MathArrays.buildArray(z[0].getField(), z.length);
        for (int row = 0; row < z.length; row += columns) {
            double most = Double.NEGATIVE_INFINITY;
            for (int j = row; j < row + columns; j++) {
                most = Math.max(most, z[j].getReal());
            }
            T sum = z[0].getField().getZero();
            for (int j = row; j < row + columns; j++) {
                a[j] = z[j].subtract(most).exp();
                sum = sum.add(a[j]);
            }
            for (int j = row; j < row + columns; j++) {
                a[j] = a[j].divide(sum);
            }
        }
        return a;
    }

    private static <T extends CalculusFieldElement<T>> T one(String name, T z, boolean exact) {
        T zero = z.getField().getZero();
        boolean positive = z.getReal() > 0;
        return switch (name) {
            case "IDENTITY" -> z;
            case "CUBE" -> z.multiply(z).multiply(z);
            case "SIGMOID" -> sigmoid(z);
            case "TANH" -> tanh(z);
            case "RELU" -> positive ? z : zero;
            case "LEAKYRELU" -> positive ? z : times(z, 0.01, exact);
            case "RRELU" -> positive ? z : z.divide(4); // a quarter is the only slope that is drawn
            case "RELU6" -> positive ? min(z, 6) : zero;
            case "THRESHOLDEDRELU" -> above(z, 1) ? z : zero;
            case "ELU" -> positive ? z : z.exp().subtract(1);
            case "SELU" -> (positive ? z : z.exp().subtract(1).multiply(SELU_ALPHA)).multiply(SELU_LAMBDA);
            case "HARDTANH" -> max(min(z, 1), -1);
            case "HARDSIGMOID" -> max(min(times(z, 0.2, exact).add(0.5), 1), 0);
            case "SOFTPLUS" ->
                positive ? z.add(z.negate().exp().add(1).log()) : z.exp().add(1).log();
            case "SOFTSIGN" -> z.divide((positive ? z : z.negate()).add(1));
            case "SWISH" -> z.multiply(sigmoid(z));
            case "MISH" -> z.multiply(tanh(one("SOFTPLUS", z, exact)));
            case "GELU" -> z.multiply(sigmoid(times(z, 1.702, exact)));
            case "GELU(true)" -> gelu(z);
            case "RECTIFIEDTANH" -> positive ? tanh(z) : zero;
            case "RATIONALTANH" -> rationalTanh(z, positive, exact);
            default -> throw new IllegalArgumentException("no formula of " + name);
        };
    }

    private static <T extends CalculusFieldElement<T>> T times(T z, double constant, boolean exact) {
        return z.multiply(exact ? constant : (float) constant);
    }

    private static <T extends CalculusFieldElement<T>> boolean above(T z, double bound) {
        return z.subtract(bound).getReal() > 0; // which sees 10⁻²⁴
    }

    private static <T extends CalculusFieldElement<T>> T min(T z, double bound) {
        return above(z, bound) ? z.getField().getZero().add(bound) : z;
    }

    private static <T extends CalculusFieldElement<T>> T max(T z, double bound) {
        return above(z, bound) ? z : z.getField().getZero().add(bound);
    }

    private static <T extends CalculusFieldElement<T>> T sigmoid(T z) {
        T e = z.getReal() < 0 ? z.exp() : z;
        return z.getReal() < 0 ? e.divide(e.add(1)) : z.negate().exp().add(1).reciprocal();
    }

    private static <T extends CalculusFieldElement<T>> T tanh(T z) {
        return sigmoid(z.multiply(2)).multiply(2).subtract(1);
    }

    /** ½ z (1 + tanh(√(2/π) (z + 0.044715 z³))), Hendrycks and Gimpel (2016). */
    private static <T extends CalculusFieldElement<T>> T gelu(T z) {
        T c = z.getPi().divide(2).sqrt().reciprocal();
        T cubic = z.multiply(z).multiply(z).multiply(44715).divide(1_000_000);
        return z.divide(2).multiply(tanh(c.multiply(z.add(cubic))).add(1));
    }

    /** 1.7159 sign(u) (1 − 1 / (1 + |u| + u² + 1.41645 u⁴)) with u = 2z/3. */
    private static <T extends CalculusFieldElement<T>> T rationalTanh(T z, boolean positive, boolean exact) {
        T u = (positive ? z : z.negate()).multiply(2).divide(3);
        T square = u.multiply(u);
        T p = u.add(1).add(square).add(times(square.multiply(square), 1.41645, exact));
        T a = times(p.reciprocal().negate().add(1), 1.7159, exact);
        return positive ? a : a.negate();
    }
}
