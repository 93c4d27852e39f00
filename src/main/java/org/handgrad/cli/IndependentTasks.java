package org.handgrad.cli;

import java.io.IOException;
import org.handgrad.report.MissingFile;

/**
 * What is still to be done with what was computed, one thing after another. One that fails is named, and is no reason to leave out
 * the others.
 */
final class IndependentTasks {
    private final Console console;
    private final boolean debug;
    private boolean failed;

    IndependentTasks(Console console, boolean debug) {
        this.console = console;
        this.debug = debug;
    }

    /** Something that is to be done. */
    @FunctionalInterface
    interface Task {
        void run() throws IOException;
    }

    /** Does it, or says what kept it from being done. */
    void attempt(Task task) {
        try {
            task.run();
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            fail(FailureMessages.message(e, debug), e);
        }
    }

    /** Names a file that a report has to do without. */
    void missing(MissingFile file) {
        fail("%s cannot be made and is left out: %s".formatted(file.file(), file.reason()), file.cause());
    }

    private void fail(String message, Throwable cause) {
        failed = true;
        console.error(message);
        if (debug) {
            console.trace(cause);
        }
    }

    /** Whether everything was done. */
    boolean isWhole() {
        return !failed;
    }
}
