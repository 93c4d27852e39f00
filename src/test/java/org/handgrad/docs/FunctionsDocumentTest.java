package org.handgrad.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The table of functions says what there is, and what the witnesses say now. */
class FunctionsDocumentTest {
    private static final Path PAGE = Path.of("docs", "reference", "functions.md");

    @Test
    void theTableIsWhatTheWitnessesSay() throws IOException {
        String expected = FunctionsPage.text();
        if (Boolean.getBoolean("handgrad.write")) {
            Files.writeString(PAGE, expected);
        }
        assertThat(PAGE)
                .as("what mvn test -Dtest=FunctionsDocumentTest -Dhandgrad.write=true writes")
                .content()
                .isEqualTo(expected);
    }

    /** Nothing is listed that a witness contradicts, but the schedule that DL4J computes otherwise. */
    @Test
    void noWitnessDisagrees() throws IOException {
        assertThat(FunctionsPage.text()).doesNotContain("disagrees");
        assertThat(FunctionsPage.text().lines().filter(line -> line.contains("| parts |")))
                .hasSize(2)
                .allMatch(line -> line.contains("polynomial"));
    }
}
