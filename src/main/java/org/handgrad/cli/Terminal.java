package org.handgrad.cli;

import java.util.Map;
import java.util.Properties;

/**
 * What stands at the other end of the two outputs. The launcher of Unix knows and says so; elsewhere the JVM is asked, which knows
 * whether input and output are both a terminal.
 *
 * @param watched whether standard error is a terminal that progress can be drawn on
 * @param colours whether standard output is a terminal that shows colours, and {@code NO_COLOR} does not forbid them
 */
record Terminal(boolean watched, boolean colours) {
    /** Of this process. */
    @SuppressWarnings("SystemConsoleNull") // the launchers choose the console that is null off a terminal, on every JDK
    static Terminal ofThisProcess() {
        return of(System.getProperties(), System.getenv(), System.console() != null);
    }

    /** @param interactive what the JVM knows */
    static Terminal of(Properties told, Map<String, String> environment, boolean interactive) {
        String kind = environment.getOrDefault("TERM", "");
        boolean dumb = kind.equals("dumb");
        boolean shows =
                !dumb && (!kind.isEmpty() || environment.containsKey("WT_SESSION")); // Windows Terminal has no TERM
        boolean forbidden = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(
                is("handgrad.terminal.err", told, interactive) && !dumb,
                is("handgrad.terminal.out", told, interactive) && shows && !forbidden);
    }

    private static boolean is(String stream, Properties told, boolean otherwise) {
        String said = told.getProperty(stream);
        return said == null ? otherwise : Boolean.parseBoolean(said);
    }
}
