package org.handgrad.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The manual that the examples stand in. */
final class Manual {
    private static final Path PAGE = Path.of("docs", "explanation", "gradient-checking.md");

    private Manual() {}

    /**
     * What an example prints, but for the pass rule, which the manual has once, stands in the manual. Errors are rounding noise, and
     * another processor's are others: their digits are not compared.
     */
    static void assertShows(String printed) {
        String shown = printed.substring(0, printed.indexOf("Errors are the largest"));
        assertThat(withoutErrors(text())).contains(withoutErrors("```\n" + shown + "```\n"));
    }

    private static String withoutErrors(String text) {
        return text.replaceAll("\\d(\\.\\d)?e[+-]\\d\\d", "#");
    }

    static String text() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
