package org.handgrad.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Standard output for results, standard error for everything that is said along the way, and Ctrl-C for an end of both. */
final class Console {
    private final PrintStream out;
    private final PrintStream err;
    private final Interruption interruption;

    Console(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
        this.interruption = new Interruption();
    }

    private Console(PrintStream out, PrintStream err, Interruption interruption) {
        this.out = out;
        this.err = err;
        this.interruption = interruption;
    }

    /** The same, which the system may interrupt. */
    Console interruptible() {
        return new Console(out, err, Interruption.ofThisProcess(this::error));
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
