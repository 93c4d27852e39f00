package org.handgrad.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The pages that show the examples and the rules. */
final class Manual {
    private static final Path EXAMPLES = Path.of("docs", "how-to", "check-a-gradient.md");
    private static final Path RULES = Path.of("docs", "explanation", "gradient-checking.md");

    private Manual() {}

    /**
     * The page shows what an example prints, except for the pass rule. The digits of errors are rounding noise, which differs between
     * processors; they are not compared.
     */
    static void assertShows(String printed) {
        String shown = printed.substring(0, printed.indexOf("Pass rule (terms"));
        assertThat(withoutErrors(examples())).contains(withoutErrors("```\n" + shown + "```\n"));
    }

    private static String withoutErrors(String text) {
        return text.replaceAll("\\d(\\.\\d)?e[+-]\\d\\d", "#");
    }

    static String examples() {
        return text(EXAMPLES);
    }

    static String rules() {
        return text(RULES);
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
