package org.handgrad.measure;

import java.util.Locale;

/** What is measured of predictions. */
public enum Measure {
    ACCURACY("accuracy", true, Form.PERCENT),
    BALANCED_ACCURACY("balanced accuracy", true, Form.PERCENT),
    PRECISION("precision", true, Form.PERCENT),
    RECALL("recall", true, Form.PERCENT),
    F1("F1", true, Form.PERCENT),
    PRECISION_MACRO("precision, macro", true, Form.PERCENT),
    RECALL_MACRO("recall, macro", true, Form.PERCENT),
    F1_MACRO("F1, macro", true, Form.PERCENT),
    PRECISION_WEIGHTED("precision, weighted", true, Form.PERCENT),
    RECALL_WEIGHTED("recall, weighted", true, Form.PERCENT),
    F1_WEIGHTED("F1, weighted", true, Form.PERCENT),
    MATTHEWS("Matthews", true, Form.SCORE),
    ROC_AUC("ROC-AUC", true, Form.SCORE),
    PR_AUC("PR-AUC", true, Form.SCORE),
    LOG_LOSS("log loss", false, Form.AMOUNT),
    BRIER("Brier", false, Form.SCORE),
    RMSE("RMSE", false, Form.AMOUNT),
    MAE("MAE", false, Form.AMOUNT),
    MEDIAN_ERROR("median error", false, Form.AMOUNT),
    R_SQUARED("R²", true, Form.SCORE);

    /** How tables write a value. */
    public enum Form {
        PERCENT,
        /** A number that 1, or 0, is the best of: three decimals. */
        SCORE,
        /** In units of its own. */
        AMOUNT
    }

    private final String label;
    private final boolean higherIsBetter;
    private final Form form;

    Measure(String label, boolean higherIsBetter, Form form) {
        this.label = label;
        this.higherIsBetter = higherIsBetter;
        this.form = form;
    }

    /** What tables and files call it. */
    public String label() {
        return label;
    }

    /** What JSON files call it: {@code balancedAccuracy}. */
    public String key() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder key = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            key.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
        }
        return key.toString();
    }

    /** How tables write a value. */
    public Form form() {
        return form;
    }

    /** Whether a value says more for a model than another does. */
    public boolean isBetter(double value, double other) {
        return higherIsBetter ? value > other : value < other;
    }
}
