package org.handgrad.train;

import java.util.OptionalDouble;
import org.handgrad.data.Task;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The part of the samples that are predicted rightly. */
public final class Accuracy {
    private Accuracy() {}

    /**
     * A sample of a classification is right if its class is: with one column, a prediction of at least ½ says class 1; with
     * more, the largest says the class; what rounding could decide, {@link Decision} does. A sample of several labels is right if every one of them is, a prediction of at least
     * ½ saying 1. A regression has no accuracy.
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
