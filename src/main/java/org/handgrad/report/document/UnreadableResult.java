package org.handgrad.report.document;

import java.nio.file.Path;

/** A stored result that cannot be used. */
public final class UnreadableResult extends Exception {
    private static final long serialVersionUID = 1;

    UnreadableResult(Path file, String reason) {
        super("%s cannot be used: %s; run the experiment again".formatted(file, reason));
    }
}
