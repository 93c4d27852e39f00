package org.handgrad.study.statistics;

/** Which values of a measure are the better ones. */
public enum Direction {
    /** Large values, as of accuracy. */
    HIGHER,
    /** Small values, as of cost. */
    LOWER;

    /** By how much a value that is larger by this difference is better; negative if it is worse. */
    double gain(double difference) {
        return this == HIGHER ? difference : -difference;
    }
}
