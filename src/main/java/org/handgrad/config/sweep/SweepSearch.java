package org.handgrad.config.sweep;

/** How the values of several axes are combined. */
public sealed interface SweepSearch {
    /** How many combinations a study may have. */
    int MOST = 1_000_000;

    /** Each value with each. */
    record Grid() implements SweepSearch {}

    /** Combinations drawn at random, each axis by itself. */
    record Random(int trials) implements SweepSearch {}

    /** Combinations that fill the space evenly: points of Sobol's sequence. */
    record Sobol(int trials) implements SweepSearch {}

    /**
     * Successive halving (Jamieson and Talwalkar, AISTATS 2016): random combinations begin with few epochs; the best part of them goes
     * on with more, until the last ones have had all.
     *
     * @param trials how many begin
     * @param keep which part goes on
     * @param on the measure that chooses
     */
    record Halving(int trials, double keep, String on) implements SweepSearch {}
}
