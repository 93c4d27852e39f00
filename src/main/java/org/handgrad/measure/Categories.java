package org.handgrad.measure;

import java.util.ArrayList;
import java.util.List;

/** What is measured of classes, and of labels: each is found or not, and has scores by which samples are ranked. */
final class Categories {
    private Categories() {}

    /** One category; what 0/0 says of one that neither occurs nor is predicted is left out. */
    static Measures.OfCategory of(String name, Counts counts, double[] scores, boolean[] positive) {
        Values values = new Values();
        if (!counts.isEmpty()) {
            values.add(Measure.PRECISION, ClassPrecision.of(counts))
                    .add(Measure.RECALL, Recall.of(counts))
                    .add(Measure.F1, F1.of(counts));
        }
        values.add(Measure.ROC_AUC, RocAuc.of(scores, positive)).add(Measure.PR_AUC, PrAuc.of(scores, positive));
        return new Measures.OfCategory(name, counts.actual(), values.toMap());
    }

    /** All categories together. */
    static Values together(List<Counts> counts, List<Measures.OfCategory> categories) {
        return new Values()
                .add(Measure.PRECISION_MACRO, Average.macro(counts, ClassPrecision::of))
                .add(Measure.RECALL_MACRO, Average.macro(counts, Recall::of))
                .add(Measure.F1_MACRO, Average.macro(counts, F1::of))
                .add(Measure.PRECISION_WEIGHTED, Average.weighted(counts, ClassPrecision::of))
                .add(Measure.RECALL_WEIGHTED, Average.weighted(counts, Recall::of))
                .add(Measure.F1_WEIGHTED, Average.weighted(counts, F1::of))
                .addMean(Measure.ROC_AUC, categories)
                .addMean(Measure.PR_AUC, categories);
    }

    /** A column of a matrix. */
    static double[] column(double[][] rows, int j) {
        double[] column = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            column[i] = rows[i][j];
        }
        return column;
    }

    /** Names of the target columns of a regression. */
    static List<String> numbered(int columns) {
        List<String> names = new ArrayList<>();
        for (int j = 1; j <= columns; j++) {
            names.add(columns == 1 ? "y" : "y" + j);
        }
        return names;
    }
}
