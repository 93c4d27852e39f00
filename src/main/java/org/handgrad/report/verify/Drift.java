package org.handgrad.report.verify;

/**
 * A cell in which a rerun differs from what is stored by more than it may.
 *
 * @param cell where it stands: table, row, column
 * @param stored what the report says
 * @param again what the rerun says
 * @param rule how far the two may be apart
 */
public record Drift(String cell, String stored, String again, String rule) {
    /** One line. */
    @Override
    public String toString() {
        return "%s: stored %s, now %s (%s)".formatted(cell, stored, again, rule);
    }
}
