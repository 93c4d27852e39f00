package org.handgrad.testing;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

/** What a program writes on the standard output. */
public final class CapturedOutput {
    private CapturedOutput() {}

    /**
     * What is written while an action runs.
     *
     * @throws Exception what the action throws
     */
    public static String of(Callable<?> action) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            action.call();
        } finally {
            System.setOut(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
