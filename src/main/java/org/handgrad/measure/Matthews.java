package org.handgrad.measure;

import java.util.List;

/** The correlation of what is predicted with what is so: 1 if all is right, 0 if chance would do as well. */
public final class Matthews {
    private Matthews() {}

    /**
     * Matthews's coefficient, for any number of classes (Gorodkin 2004), with t_k samples of class k and p_k taken for it:
     *
     * <p>$$\frac{n \sum_k n_{kk} - \sum_k t_k p_k}{\sqrt{n^2 - \sum_k p_k^2} \sqrt{n^2 - \sum_k t_k^2}}$$ (eq. matthews)
     *
     * <p>0 where one class alone occurs or is predicted: what never varies correlates with nothing.
     */
    public static double of(ConfusionMatrix confusion) {
        List<Counts> classes = confusion.perClass();
        double n = confusion.samples();
        double products = 0; // Σ tₖ pₖ
        double predicted = 0; // Σ pₖ²
        double actual = 0; // Σ tₖ²
        for (Counts counts : classes) {
            products += (double) counts.actual() * counts.predicted();
            predicted += (double) counts.predicted() * counts.predicted();
            actual += (double) counts.actual() * counts.actual();
        }
        double spread = Math.sqrt(n * n - predicted) * Math.sqrt(n * n - actual);
        return spread == 0 ? 0 : (n * confusion.right() - products) / spread;
    }
}
