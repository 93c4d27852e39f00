package org.handgrad.report.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The stored result of an audit, in {@code audit/}. */
public final class StoredAudit {
    /** The folder of the audit in a folder of reports. */
    public static final String FOLDER = "audit";

    private StoredAudit() {}

    /**
     * What is stored; nothing if there was no audit.
     *
     * @param out the folder of reports
     * @throws UnreadableResult if the file is invalid
     */
    public static Optional<AuditDocument> read(Path out) throws UnreadableResult {
        Path file = out.resolve(FOLDER).resolve(StoredExperiment.RESULT);
        return Files.isRegularFile(file) ? Optional.of(StoredFile.read(file, AuditDocument.class)) : Optional.empty();
    }
}
