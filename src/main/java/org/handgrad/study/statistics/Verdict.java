package org.handgrad.study.statistics;

/** What may be said of a group beside another. */
public enum Verdict {
    BETTER("better"),
    WORSE("worse"),
    /** They differ by less than the margin. */
    EQUIVALENT("equivalent"),
    /** The trials are too few, or vary too much, to say any of it. */
    UNDECIDED("undecided");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /** As it stands in results and tables. */
    public String label() {
        return label;
    }
}
