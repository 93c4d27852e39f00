package org.handgrad.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Standard output for results, standard error for everything that is said along the way, and Ctrl-C for an end of both. */
final class Console {
    private final ErrorRecordingStream watched;
    private final PrintStream out;
    private final PrintStream err;
    private final Interruption interruption;

    Console(OutputStream out, PrintStream err) {
        this(new ErrorRecordingStream(out), err, new Interruption());
    }

    private Console(ErrorRecordingStream out, PrintStream err, Interruption interruption) {
        this.watched = out;
        this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
        this.err = err;
        this.interruption = interruption;
    }

    /** The same, which the system may interrupt. */
    Console interruptible() {
        return new Console(watched, err, Interruption.ofThisProcess(this::error));
    }

    Interruption interruption() {
        return interruption;
    }

    boolean isInterrupted() {
        return interruption.isAsked();
    }

    /** Somewhere to say something. */
    @FunctionalInterface
    interface Line {
        void line(String text);
    }

    void print(String text) {
        out.print(text);
        out.flush();
    }

    /** What a command ends with that ended with this code: another one, if what it printed did not arrive. */
    int settled(int code) {
        out.flush();
        if (watched.failure().isEmpty()) {
            return code;
        }
        IOException failure = watched.failure().get();
        boolean readerIsGone = ErrorRecordingStream.isReaderGone(failure);
        if (!readerIsGone) {
            error("cannot write to the standard output: %s; what was printed is lost"
                    .formatted(FailureMessages.reason(failure)));
        }
        boolean ran = code == ExitCode.OK || code == ExitCode.CHECK_FAILED;
        return !ran ? code : readerIsGone ? ExitCode.READER_GONE : ExitCode.INTERNAL;
    }

    void error(String line) {
        err.println(line);
    }

    void trace(Throwable cause) {
        cause.printStackTrace(err);
    }

    PrintStream errorStream() {
        return err;
    }

    PrintWriter writer() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    PrintWriter errorWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }
}
