package org.handgrad.testing;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps off the standard output what SameDiff reports there, past every log setting. */
public final class SilentOutput implements BeforeAllCallback, AfterAllCallback {
    private PrintStream before;

    @Override
    public void beforeAll(ExtensionContext context) {
        before = System.out;
        System.setOut(new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        System.setOut(before);
    }
}
