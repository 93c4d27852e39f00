package org.handgrad.data;

/** Rows to learn from. What a model sees of them depends on which of them it is trained on. */
public interface Samples {
    /** What tables call them. */
    String name();

    /** How many there are. */
    int size();

    /** What their targets mean. */
    Task task();

    /**
     * The number of each row's class, from 0; all 0 unless the task is a classification.
     *
     * @return [n]
     */
    int[] classNumbers();

    /**
     * Takes whatever is fitted from these rows alone.
     *
     * @param standardize whether inputs whose scaling nobody chose go to mean 0 and deviation 1
     * @param training places of the training rows, counted from 0
     */
    FittedSamples fit(boolean standardize, int... training);
}
