package org.handgrad.data.pipeline;

/** How a column of numbers is shifted and scaled: x ← (x − m) / s. A column that never varies is only shifted. */
public enum Scale {
    /** m is the mean, s the standard deviation with divisor n. */
    STANDARD,
    /** m is the minimum, s the range: the training part lies between 0 and 1. */
    MIN_MAX,
    /** m is the median, s the distance between the quartiles: few wild values change little. */
    ROBUST,
    /** m = 0, s = 1. */
    NONE
}
