package org.handgrad.report;

/**
 * A file that is missing from a report because making it failed. Everything else of the report is in place.
 *
 * @param file its path within the folder of reports
 * @param cause why it failed
 */
public record MissingFile(String file, Throwable cause) {
    /** In one line: the first of the cause's message, which a library may have filled a page with. */
    public String reason() {
        String said = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return "%s: %s".formatted(cause.getClass().getSimpleName(), said);
    }
}
