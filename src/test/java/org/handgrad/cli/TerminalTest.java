package org.handgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When progress is drawn, and when verdicts have colours. */
class TerminalTest {
    @ParameterizedTest
    @CsvSource({
        // standard output and error as the launcher says, what the JVM knows, TERM, NO_COLOR, WT_SESSION → watched,
        // colours
        "true, true, false, xterm, , , true, true",
        "false, true, false, xterm, , , true, false",
        "true, false, false, xterm, , , false, true",
        "true, true, false, dumb, , , false, false",
        "true, true, false, xterm, 1, , true, false",
        "true, true, false, xterm, '', , true, true",
        "true, true, false, , , , true, false",
        ", , true, , , , true, false",
        ", , true, , , abc, true, true",
        ", , true, , 1, abc, true, false",
        ", , false, xterm, , , false, false"
    })
    void aTerminalIsWhatItIsToldToBe(
            String out,
            String err,
            boolean interactive,
            String term,
            String noColor,
            String session,
            boolean watched,
            boolean colours) {
        Properties told = new Properties();
        if (out != null) {
            told.setProperty("handgrad.terminal.out", out);
            told.setProperty("handgrad.terminal.err", err);
        }
        Map<String, String> environment = new HashMap<>();
        environment.put("TERM", term);
        environment.put("NO_COLOR", noColor);
        environment.put("WT_SESSION", session);
        environment.values().removeIf(value -> value == null);
        assertThat(Terminal.of(told, environment, interactive)).isEqualTo(new Terminal(watched, colours));
    }
}
