package org.handgrad.report.verify;

/**
 * A cell of a rerun that differs from the stored one by more than its tolerance.
 *
 * @param cell its place: table, row, column
 * @param stored the stored value
 * @param again the value of the rerun
 * @param rule the tolerance, in words
 */
public record Drift(String cell, String stored, String again, String rule) {
    /** One line. */
    @Override
    public String toString() {
        return "%s: stored %s, now %s (%s)".formatted(cell, stored, again, rule);
    }
}
