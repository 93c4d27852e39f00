package org.handgrad.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.handgrad.config.ExperimentSection;
import org.handgrad.config.schema.JsonSchema;
import org.handgrad.report.document.Json;
import org.junit.jupiter.api.Test;

/** The manual of the keys and the schema for editors say what the reader does: they are written from it. */
class ConfigurationDocumentsTest {
    private static final String COMMAND = "mvn test -Dtest=ConfigurationDocumentsTest -Dhandgrad.write=true";

    @Test
    void theManualIsWrittenFromTheDeclarations() throws IOException {
        assertWritten(Path.of("docs", "reference", "configuration.md"), ConfigurationPage.text());
    }

    @Test
    void theSchemaIsWrittenFromTheDeclarations() throws IOException {
        assertWritten(Path.of("configs", "handgrad.schema.json"), Json.write(JsonSchema.of(ExperimentSection.SECTION)));
    }

    private static void assertWritten(Path file, String expected) throws IOException {
        if (Boolean.getBoolean("handgrad.write")) {
            Files.writeString(file, expected);
        }
        assertThat(file)
                .as("what %s writes", COMMAND)
                .hasContent(expected)
                .content()
                .isEqualTo(expected);
    }
}
