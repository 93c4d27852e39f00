package org.handgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.config.ExperimentReader;
import org.handgrad.config.yaml.SetOption;
import org.handgrad.data.Dataset;
import org.handgrad.data.Samples;
import org.handgrad.data.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code handgrad new} writes runs as it stands. */
class NewCommandTest extends ProgramFixture {
    @TempDir
    private Path folder;

    /** With paths as somebody in the folder would see them. */
    private String local(String text) {
        return text.replace(folder + folder.getFileSystem().getSeparator(), "").replace(System.lineSeparator(), "\n");
    }

    private ExperimentConfig newFor(String table) throws IOException {
        Path csv = Files.writeString(folder.resolve("my table.csv"), table);
        assertThat(handgrad("new", folder.resolve("mine"), "--csv", csv))
                .as(local(said()))
                .isZero();
        return ExperimentReader.read(folder.resolve("mine.yaml"), List.of());
    }

    @Test
    void whatIsWrittenRuns() throws IOException {
        assertThat(handgrad("new", folder.resolve("mine"))).isZero();
        assertThat(local(printed())).isEqualTo("""
                wrote mine.yaml
                next: look it over, then handgrad run mine.yaml
                """);
        assertThat(Files.readString(folder.resolve("handgrad.schema.json")))
                .isEqualTo(Files.readString(Path.of("configs", "handgrad.schema.json")));
        assertThat(handgrad(
                        "run",
                        folder.resolve("mine.yaml"),
                        "--quiet",
                        "--out",
                        folder.resolve("reports"),
                        "--set",
                        "training.epochs=1",
                        "--set",
                        "check.points=1"))
                .as(local(said()))
                .isZero();
        assertThat(folder.resolve("reports/mine/report.md")).exists();
    }

    /** What the comments offer is right, too. */
    @Test
    void theTableInTheCommentsCanTakeThePlaceOfTheBundledOne() throws IOException {
        handgrad("new", folder.resolve("mine"));
        Files.writeString(folder.resolve("table.csv"), "a,species\n1,x\n2,y\n3,z\n4,x\n5,y\n");
        String text = Files.readString(folder.resolve("mine.yaml"));
        String edited = text.replaceFirst("(?m)^  bundled:.*$", "")
                .replace("# csv:", "  csv:")
                .replace("#   ", "    ")
                .replace("  batch-size: 32", "");
        ExperimentConfig config = ExperimentReader.read(
                folder.resolve("mine.yaml"), "mine", edited, List.of(SetOption.parse("seeds=[1]")));
        assertThat(config.data().source().load().size()).isEqualTo(5);
    }

    @Test
    void aTableOfClassesIsRecognised() throws IOException {
        ExperimentConfig config = newFor("a,b,the kind\n1,2,one\n3,4,two\n5,6,\"it's, a third\"\n7,8,one\n9,NA,two\n");
        Samples samples = config.data().source().load();
        assertThat(samples.task()).isEqualTo(new Task.Classification(List.of("it's, a third", "one", "two")));
        Dataset data = samples.fit(false, 0, 1, 2, 3, 4).unscaled(4);
        assertThat(data.features()).containsExactly("a", "b");
        assertThat(data.samples().x().getDouble(0, 1))
                .as("the median of 2, 4, 6, 8")
                .isEqualTo(5);
        assertThat(config.models()).isNotEmpty().allMatch(model -> model.spec().outputs() == 3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
            a;b;y|1;2;0.5|2;4;1.5|3;1;2.5                  # regression     # 1
            1,2,0.5|2,4,1.5|3,1,2.5                        # regression     # 1
            a,b,y|1,2,0|2,4,1|3,1,0|4,4,1                  # classification # 2
            y' "1",y|1,0|2,1|3,0                           # classification # 2
            """)
    void aTableIsRecognised(String table, String task, int outputs) throws IOException {
        ExperimentConfig config = newFor(table.replace('|', '\n') + "\n");
        assertThat(config.data().source().load().task().label()).isEqualTo(task);
        assertThat(config.models()).isNotEmpty().allMatch(model -> model.spec().outputs() == outputs);
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), "mine");
        assertThat(handgrad("new", folder.resolve("mine"))).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(local(said()))
                .isEqualTo("mine.yaml: this file is there already, and is left as it is; choose another name\n");
        assertThat(file).hasContent("mine");
    }

    @Test
    void aWrongTableWritesNothing() throws IOException {
        Path csv = Files.writeString(folder.resolve("t.csv"), "a,y\n1,\"x\n2,3\n");
        assertThat(handgrad("new", folder.resolve("mine"), "--csv", csv)).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(local(said())).startsWith("t.csv:");
        assertThat(folder.resolve("mine.yaml")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            README.md   | the file's name, 'README.md', names the report's folder; expected no ending of a file before .yaml
            NUL.yaml    | the file's name, 'NUL', names the report's folder; expected no name that Windows keeps for a device
            a b         | the file's name, 'a b', names the report's folder; expected up to 100 letters, digits, '-', '_' and '.', a letter or digit first
            .yaml       | the file's name, '', names the report's folder; expected up to 100 letters, digits, '-', '_' and '.', a letter or digit first
            nowhere/a   | nowhere/a.yaml: there is no folder nowhere
            """)
    void aNameThatCannotBeIsRefused(String name, String message) {
        assertThat(handgrad("new", name)).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(local(said())).isEqualTo(message + "\n");
    }
}
