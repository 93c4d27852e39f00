package org.handgrad.train;

import java.util.OptionalDouble;
import org.handgrad.data.Task;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Accuracy: the fraction of samples predicted correctly. */
public final class Accuracy {
    private Accuracy() {}

    /**
     * For a classification, compares classes, as {@link Decision} derives them from predictions. For multi-label
     * targets, a sample is correct if all its labels are, with 1 for predictions of at least ½. Empty for a
     * regression.
     *
     * @param task what the columns mean
     * @param predictions [n, k]
     * @param y targets [n, k]
     */
    public static OptionalDouble of(Task task, INDArray predictions, INDArray y) {
        if (task instanceof Task.Regression) {
            return OptionalDouble.empty();
        }
        long n = y.size(0);
        long right = 0;
        for (long i = 0; i < n; i++) {
            boolean same = task instanceof Task.MultiLabel
                    ? sameAnswers(predictions, y, i)
                    : Decision.classOf(predictions, i) == Decision.classOf(y, i);
            right += same ? 1 : 0;
        }
        return OptionalDouble.of((double) right / n);
    }

    private static boolean sameAnswers(INDArray predictions, INDArray y, long i) {
        for (long j = 0; j < y.size(1); j++) {
            if (Decision.isOne(predictions.getDouble(i, j)) != Decision.isOne(y.getDouble(i, j))) {
                return false;
            }
        }
        return true;
    }
}
