package org.handgrad.report;

/**
 * A file that could not be made; the rest of its report is complete.
 *
 * @param file its path within the folder of reports
 * @param cause why it failed
 */
public record MissingFile(String file, Throwable cause) {
    /** The reason in one line: the first line of the cause's message. */
    public String reason() {
        String said = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return "%s: %s".formatted(cause.getClass().getSimpleName(), said);
    }
}
