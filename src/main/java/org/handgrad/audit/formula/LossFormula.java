package org.handgrad.audit.formula;

import org.hipparchus.CalculusFieldElement;

/**
 * The losses as they are documented, summed over the samples, without the limits to probabilities that DL4J sets.
 */
public final class LossFormula {
    private LossFormula() {}

    /**
     * C(a, y), weighted by outputs.
     *
     * @param name DL4J's
     * @param a row by row
     * @param y likewise
     * @param weights one an output
     */
    public static <T extends CalculusFieldElement<T>> T of(String name, T[] a, double[] y, double[] weights) {
        int k = weights.length;
        if (name.equals("F_MEASURE")) {
            return fMeasure(a, y, k);
        }
        T sum = a[0].getField().getZero();
        for (int row = 0; row < a.length; row += k) {
            sum = sum.add(sample(name, a, y, weights, row));
        }
        return sum;
    }

    private static <T extends CalculusFieldElement<T>> T sample(
            String name, T[] a, double[] y, double[] weights, int row) {
        int k = weights.length;
        if (name.equals("COSINE_PROXIMITY")) {
            return cosine(a, y, row, k);
        }
        if (name.equals("MULTI_LABEL")) {
            return multiLabel(a, y, row, k);
        }
        T sum = a[0].getField().getZero();
        for (int j = 0; j < k; j++) {
            sum = sum.add(term(name, a[row + j], y[row + j]).multiply(weights[j]));
        }
        return switch (name) {
            case "MSE",
                    "SQUARED_LOSS",
                    "MEAN_ABSOLUTE_ERROR",
                    "MEAN_ABSOLUTE_PERCENTAGE_ERROR",
                    "MEAN_SQUARED_LOGARITHMIC_ERROR",
                    "WASSERSTEIN" -> sum.divide(k);
            default -> sum;
        };
    }

    private static <T extends CalculusFieldElement<T>> T term(String name, T a, double y) {
        T zero = a.getField().getZero();
        return switch (name) {
            case "MSE", "L2", "SQUARED_LOSS" -> square(a.subtract(y));
            case "L1", "MEAN_ABSOLUTE_ERROR" -> abs(a.subtract(y));
            case "MEAN_ABSOLUTE_PERCENTAGE_ERROR" ->
                abs(a.subtract(y)).multiply(100).divide(Math.abs(y));
            case "MEAN_SQUARED_LOGARITHMIC_ERROR" ->
                square(a.add(1).log().subtract(zero.add(1 + y).log()));
            case "XENT" -> times(-y, a).add(times(y - 1, a.negate().add(1)));
            case "MCXENT", "NEGATIVELOGLIKELIHOOD", "SPARSE_MCXENT" -> times(-y, a);
            case "KL_DIVERGENCE", "RECONSTRUCTION_CROSSENTROPY" ->
                y == 0 ? zero : zero.add(y).log().multiply(y).add(times(-y, a));
            case "POISSON" -> a.add(times(-y, a));
            case "HINGE" -> positive(a.multiply(-y).add(1));
            case "SQUARED_HINGE" -> square(positive(a.multiply(-y).add(1)));
            case "WASSERSTEIN" -> a.multiply(y);
            default -> throw new IllegalArgumentException("no formula of " + name);
        };
    }

    /** c log a, which is 0 for c = 0. */
    private static <T extends CalculusFieldElement<T>> T times(double c, T a) {
        return c == 0 ? a.getField().getZero() : a.log().multiply(c);
    }

    private static <T extends CalculusFieldElement<T>> T square(T x) {
        return x.multiply(x);
    }

    private static <T extends CalculusFieldElement<T>> T abs(T x) {
        return x.getReal() < 0 ? x.negate() : x;
    }

    private static <T extends CalculusFieldElement<T>> T positive(T x) {
        return x.getReal() > 0 ? x : x.getField().getZero();
    }

    /** 1 − 2 TP / (2 TP + FN + FP) of the last output, Pastor-Pellicer et al. (2013); the first of two is that of the other class. */
    private static <T extends CalculusFieldElement<T>> T fMeasure(T[] a, double[] y, int k) {
        T both = a[0].getField().getZero();
        T rest = a[0].getField().getZero();
        for (int row = 0; row < a.length; row += k) {
            T one = a[row + k - 1];
            T other = k == 1 ? one.negate().add(1) : a[row];
            double is = y[row + k - 1];
            both = both.add(one.multiply(2 * is));
            rest = rest.add(other.multiply(is)).add(one.multiply(1 - is));
        }
        return both.divide(both.add(rest)).negate().add(1);
    }

    /** −Σ a y / (|a| |y|). */
    private static <T extends CalculusFieldElement<T>> T cosine(T[] a, double[] y, int row, int k) {
        T dot = a[0].getField().getZero();
        T square = a[0].getField().getZero();
        double targets = 0;
        for (int j = row; j < row + k; j++) {
            dot = dot.add(a[j].multiply(y[j]));
            square = square.add(square(a[j]));
            targets += y[j] * y[j];
        }
        T length = a[0].getField().getZero().add(targets).sqrt();
        return dot.negate().divide(square.sqrt()).divide(length);
    }

    /** The mean of exp(a_not − a_has) over all pairs of a label that is there and one that is not, Zhang and Zhou (2006). */
    private static <T extends CalculusFieldElement<T>> T multiLabel(T[] a, double[] y, int row, int k) {
        T sum = a[0].getField().getZero();
        int pairs = 0;
        for (int has = row; has < row + k; has++) {
            for (int not = row; not < row + k; not++) {
                if (y[has] == 1 && y[not] == 0) {
                    sum = sum.add(a[not].subtract(a[has]).exp());
                    pairs++;
                }
            }
        }
        return pairs == 0 ? sum : sum.divide(pairs);
    }
}
