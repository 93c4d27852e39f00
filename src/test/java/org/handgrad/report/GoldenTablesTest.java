package org.handgrad.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.handgrad.config.ExperimentReader;
import org.handgrad.config.yaml.SetOption;
import org.handgrad.experiment.Experiment;
import org.handgrad.experiment.Progress;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.StoredExperiment;
import org.handgrad.report.table.RunTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The tables of the small shipped configurations, to the digits that hold on every machine: costs to six, and nothing of rounding noise.
 */
@Tag("slow")
class GoldenTablesTest {
    private static ResultDocument run(String config, String... set) throws IOException {
        List<SetOption> options = List.of(set).stream().map(SetOption::parse).toList();
        return StoredExperiment.of(
                        Experiment.run(ExperimentReader.read(Path.of("configs", config), options), Progress.SILENT))
                .result();
    }

    private static String costs(ResultDocument result) {
        return RunTable.results(result).toMarkdown();
    }

    @Test
    void xor() throws IOException {
        ResultDocument result = run("xor.yaml", "check.points=1", "gradients=[analytic]");
        assertThat(costs(result)
                        .lines()
                        .map(line -> line.replaceAll("\\s+\\d+\\.\\d %.*", ""))
                        .collect(Collectors.joining("\n")))
                .isEqualTo("""
                        | model  | gradient |  cost hand |  cost dl4j | train hand | train dl4j |
                        | ------ | -------- | ---------: | ---------: | ---------: | ---------: |
                        | linear | analytic |   0.333333 |   0.333333 |
                        | neuron | analytic |       0.25 |       0.25 |
                        | mlp    | analytic | 0.00186158 | 0.00186158 |""");
        assertThat(result.parity()).hasSize(3).allMatch(entry -> entry.hasHeld() && entry.passes());
    }

    @Test
    void sine() throws IOException {
        ResultDocument result = run("finite-difference.yaml", "check.points=1", "gradients=[analytic]");
        assertThat(costs(result)).isEqualTo("""
                | model | gradient | cost hand | cost dl4j |
                | ----- | -------- | --------: | --------: |
                | mlp   | analytic | 0.0909428 | 0.0909428 |
                """);
    }

    /**
     * Known in closed form: C = 6 e² with e = w − 2, −1.5 at the start. A step leaves 0.4 e, and one along the forward
     * difference 0.4 e − 0.0003, because that is off by 6 ε. So e is −0.096 and −0.096468 after three.
     */
    @Test
    void twice() throws IOException {
        ResultDocument result = run("twice.yaml", "check.points=1", "training.epochs=3");
        assertThat(costs(result)).isEqualTo("""
                | model  | gradient                      | cost hand | cost dl4j |
                | ------ | ----------------------------- | --------: | --------: |
                | linear | analytic                      |  0.055296 |  0.055296 |
                | linear | forward-difference, ε = 0.001 | 0.0558365 | 0.0558365 |
                | linear | central-difference, ε = 0.001 |  0.055296 |  0.055296 |
                """);
    }
}
