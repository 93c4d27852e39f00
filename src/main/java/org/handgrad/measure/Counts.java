package org.handgrad.measure;

/**
 * One class against all others.
 *
 * @param truePositives samples of the class that are taken for it
 * @param falsePositives samples of others that are taken for it
 * @param falseNegatives samples of the class that are taken for another
 * @param trueNegatives samples of others that are not taken for it
 */
public record Counts(int truePositives, int falsePositives, int falseNegatives, int trueNegatives) {
    /** Samples of the class. */
    public int actual() {
        return truePositives + falseNegatives;
    }

    /** Samples that are taken for it. */
    public int predicted() {
        return truePositives + falsePositives;
    }

    /** Whether the class neither occurs nor is predicted: then nothing can be said of it. */
    public boolean isEmpty() {
        return actual() + predicted() == 0;
    }
}
