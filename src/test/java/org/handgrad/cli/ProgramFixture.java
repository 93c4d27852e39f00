package org.handgrad.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** The program as it is typed: what it prints, and what it says along the way. */
abstract class ProgramFixture {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    final int handgrad(Object... arguments) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return Handgrad.execute(
                console, Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
    }

    /** What went to standard output. */
    final String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What went to standard error. */
    final String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    final void forget() {
        out.reset();
        err.reset();
    }
}
