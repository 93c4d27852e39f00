package org.handgrad.audit.judge;

/** What the audit says of one combination, the worst first. */
public enum AuditVerdict {
    /** Two independent ways say that it is wrong. */
    CONTRADICTS("contradicts"),
    /** It throws an exception where there is a value. */
    THROWS("throws"),
    /** It is NaN or infinite where there is a finite value. */
    NOT_FINITE("not finite"),
    AGREES("agrees"),
    /** The value does not exist here, or no way is exact enough. */
    CANNOT_TELL("cannot tell");

    private final String label;

    AuditVerdict(String label) {
        this.label = label;
    }

    /** Its name in tables and results. */
    public String label() {
        return label;
    }

    /** Whether it accuses the framework. */
    public boolean isFault() {
        return this == CONTRADICTS || this == THROWS || this == NOT_FINITE;
    }
}
