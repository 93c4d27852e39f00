package org.handgrad.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.handgrad.report.document.StoredExperiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of all experiments. */
class ReportIndexTest extends ReportFixture {
    @Test
    void theIndexListsEveryStoredExperimentInOrder() throws IOException {
        ReportFolder.write(StoredExperiment.of(run("b", CONFIG.replace("1e150", "0.1"))), out);
        ReportFolder.write(StoredExperiment.of(RESULT), out);
        Files.createDirectories(out.resolve("no-experiment"));
        ReportFolder.write(StoredExperiment.of(RESULT), out);
        assertThat(out.resolve("README.md")).hasContent("""
                # Reports

                | experiment       | runs | completed | parity holds | gradients agree | inconclusive readings |
                | ---------------- | ---: | --------: | -----------: | --------------: | --------------------: |
                | [a](a/report.md) |    4 |    2 of 4 |       2 of 2 |          6 of 6 |               0 of 24 |
                | [b](b/report.md) |    4 |    4 of 4 |       2 of 2 |          6 of 6 |               0 of 24 |
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{}", "{\"experiment\": \"b\", \"runs\": [null]}"})
    void theIndexSurvivesABrokenResult(String broken) throws IOException {
        Files.createDirectories(out.resolve("b"));
        Files.writeString(out.resolve("b/result.json"), broken);
        ReportFolder.write(StoredExperiment.of(RESULT), out);
        assertThat(out.resolve("README.md"))
                .content()
                .contains("[a](a/report.md)")
                .endsWith("\n`b/result.json` cannot be read and is left out; run the experiment again.\n");
        assertThat(out.resolve("b/result.json")).hasContent(broken);
    }

    @Test
    void aBrokenResultOfTheSameExperimentIsReplaced() throws IOException {
        Files.createDirectories(out.resolve("a"));
        Files.write(out.resolve("a/result.json"), new byte[] {(byte) 0xff});
        ReportFolder.write(StoredExperiment.of(RESULT), out);
        assertThat(out.resolve("README.md"))
                .content()
                .contains("[a](a/report.md)")
                .doesNotContain("cannot be read");
    }
}
