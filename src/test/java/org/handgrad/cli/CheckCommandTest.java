package org.handgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.handgrad.report.document.StoredCheck;
import org.handgrad.report.document.UnreadableResult;
import org.handgrad.report.page.CheckPage;
import org.handgrad.report.table.GradientTable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gradients checked from end to end: what is printed and what is written. */
class CheckCommandTest extends ExperimentFixture {
    @Test
    void checkComparesEveryGradientAndWritesItsPage() throws IOException, UnreadableResult {
        assertThat(handgrad("check", config("a.yaml", TINY), "--out", reports()))
                .isZero();
        assertThat(printed())
                .contains("# a", "autodiff", "dl4j", "central difference", "taylor remainder", "float32", "float64")
                .contains("| W1", "| b1", "| x ", "agrees")
                .doesNotContain("disagrees");
        Path written = reports().resolve("checks/a");
        assertThat(said()).contains("wrote " + written);
        assertThat(Files.readString(written.resolve("index.html"))).isEqualTo(CheckPage.of(StoredCheck.read(written)));
        assertThat(Files.readString(written.resolve("report.md")))
                .contains("[index.html](index.html)", GradientTable.rules());
        assertThat(Files.readString(reports().resolve("index.html")))
                .contains("[\"a\",\"1\",\"6 of 6\",\"0 of 24\",\"passes\"]");
        assertThat(Files.readString(reports().resolve("README.md"))).doesNotContain("0 of 24");
    }

    @Test
    void checkAsJsonHasTheSameKeysAndNoRuns() throws IOException {
        assertThat(handgrad("check", config("a.yaml", TINY), "--format", "json", "--out", reports()))
                .isZero();
        JsonNode json = new JsonMapper().readTree(printed());
        assertThat(run(TINY, "--quiet")).isZero();
        assertThat(json.propertyNames()).containsExactlyElementsOf(stored().propertyNames());
        assertThat(json.get("runs")).isEmpty();
        assertThat(json.get("gradients"))
                .hasSize(24)
                .allSatisfy(gradient ->
                        assertThat(gradient.get("verdict").stringValue()).isEqualTo("agrees"));
    }

    @Test
    void jsonOfSeveralExperimentsIsAList() throws IOException {
        assertThat(handgrad(
                        "check",
                        config("b.yaml", TINY),
                        config("a.yaml", TINY),
                        "--format",
                        "json",
                        "--out",
                        reports()))
                .isZero();
        assertThat(new JsonMapper()
                        .readTree(printed())
                        .valueStream()
                        .map(one -> one.get("experiment").stringValue()))
                .containsExactly("b", "a");
    }
}
