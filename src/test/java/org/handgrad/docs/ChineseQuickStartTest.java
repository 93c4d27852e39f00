package org.handgrad.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.handgrad.check.GradientVerdict;
import org.handgrad.check.evidence.Witness;
import org.handgrad.config.ExperimentReader;
import org.handgrad.config.ExperimentSection;
import org.handgrad.config.schema.Key;
import org.handgrad.config.schema.Section;
import org.handgrad.derivation.EquationVerdict;
import org.handgrad.model.Build;
import org.handgrad.train.Parity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/quickstart.zh-CN.md} has the commands, keys and verdicts of the program. */
class ChineseQuickStartTest {
    private static final Page PAGE = Page.of("docs", "quickstart.zh-CN.md");
    private static final Page COMMANDS = Page.of("docs", "reference", "commands.md");

    @TempDir
    private Path folder;

    private static Section<?> section(String title) {
        return ExperimentSection.SECTION.sections().stream()
                .filter(section -> section.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** {@link CommandsPageTest} compares the English page with the program. */
    @Test
    void commandsAndExitCodesAreThoseOfTheProgram() {
        assertThat(PAGE.words("命令"))
                .containsExactlyInAnyOrderElementsOf(COMMANDS.words("command").stream()
                        .map(command -> command.replaceAll(" [A-Z\\[].*", ""))
                        .toList());
        assertThat(PAGE.rows("退出码"))
                .extracting(row -> row.get(0))
                .containsExactlyElementsOf(
                        COMMANDS.rows("code").stream().map(row -> row.get(0)).toList());
    }

    @Test
    void whatIsTypedIsACommandOverFilesThatAreThere() {
        List<String> commands = PAGE.blocks().stream()
                .filter(block -> block.info().equals("sh"))
                .flatMap(block -> block.text().lines())
                .filter(line -> line.startsWith("./handgrad "))
                .toList();
        assertThat(commands).hasSizeGreaterThan(5).allSatisfy(line -> {
            List<String> words = List.of(line.replaceAll(" +#.*", "").split(" +"));
            String command = words.get(1);
            assertThat(COMMANDS.words("command")).anyMatch(known -> known.startsWith("handgrad " + command));
            assertThat(words)
                    .filteredOn(word -> word.startsWith("--"))
                    .allMatch(option -> COMMANDS.below("## handgrad " + command).words("option").stream()
                            .anyMatch(known -> known.startsWith(option)));
            assertThat(words)
                    .filteredOn(word -> word.startsWith("configs/") || word.startsWith("docs/"))
                    .allMatch(file -> Files.exists(Path.of(file)));
        });
    }

    @Test
    void keysAreThoseOfAConfiguration() {
        assertThat(PAGE.words("键"))
                .containsExactlyElementsOf(
                        ExperimentSection.SECTION.keys().stream().map(Key::name).toList());
        assertThat(PAGE.rows("键"))
                .filteredOn(row -> row.get(2).equals("是"))
                .extracting(row -> row.get(0).replace("`", ""))
                .containsExactlyElementsOf(ExperimentSection.SECTION.keys().stream()
                        .filter(Key::required)
                        .map(Key::name)
                        .toList());
    }

    @Test
    void sourcesOfDataAreThoseOfAConfiguration() {
        assertThat(PAGE.rows("数据"))
                .extracting(row -> row.get(0).replace("`", ""))
                .containsExactlyInAnyOrderElementsOf(
                        section("data").oneOf().stream().map(Key::name).toList());
    }

    @Test
    void theExampleIsAConfiguration() throws IOException {
        String example = PAGE.blocks().stream()
                .filter(block -> block.info().equals("yaml"))
                .findFirst()
                .orElseThrow()
                .text();
        Path file = Files.writeString(folder.resolve("example.yaml"), example);

        assertThat(ExperimentReader.read(file, List.of()).models()).hasSize(1);
    }

    @Test
    void verdictsAreThoseOfTheProgram() {
        assertThat(PAGE.words("判定"))
                .containsExactlyElementsOf(Stream.of(
                                Arrays.stream(Parity.Verdict.values()).map(Parity.Verdict::label),
                                Stream.of("agrees", "kink", "wrong", "noisy", "inconclusive"),
                                Arrays.stream(EquationVerdict.values()).map(EquationVerdict::toString))
                        .flatMap(words -> words)
                        .toList());
        assertThat(Arrays.stream(GradientVerdict.values()).map(GradientVerdict::label))
                .containsExactlyInAnyOrder("agrees", "kink", "wrong", "noisy", "inconclusive");
    }

    @Test
    void witnessesAndBuildsAreThoseOfTheProgram() {
        assertThat(PAGE.words("来源"))
                .containsExactlyElementsOf(
                        Arrays.stream(Witness.values()).map(Witness::label).toList());
        assertThat(PAGE.words("实现"))
                .containsExactlyElementsOf(
                        Arrays.stream(Build.values()).map(Build::label).toList());
    }
}
