package org.handgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program says of itself, and to who mistypes a command. */
class HelpTest extends ProgramFixture {
    @Test
    void aloneItShowsWhatToTypeNext() {
        assertThat(handgrad()).isZero();
        assertThat(printed())
                .contains("handgrad run configs/xor.yaml", "handgrad check", "handgrad derive", "handgrad bench")
                .contains("handgrad --help");
        assertThat(printed().lines()).hasSizeLessThan(24).allMatch(line -> line.length() <= 80);
        assertThat(said()).isEmpty();
    }

    @Test
    void helpListsCommandsOptionsAndExitCodes() {
        assertThat(handgrad("--help")).isZero();
        assertThat(printed()).contains("run", "check", "--version", "130 interrupted");
        assertThat(handgrad("run", "--help")).isZero();
        assertThat(printed()).contains("CONFIG...", "--set", "--out", "--format", "--quiet", "--debug");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "check", "derive", "bench", "audit", "predict", "report", "new"})
    void helpShowsTheHelpOfACommand(String command) {
        assertThat(handgrad("help", command)).isZero();
        String help = printed();
        forget();
        assertThat(handgrad(command, "--help")).isZero();
        assertThat(help).isEqualTo(printed()).contains("Usage: handgrad " + command);
        assertThat(said()).isEmpty();
    }

    @Test
    void helpAloneListsCommandsAndSuggestsOne() {
        assertThat(handgrad("help")).isZero();
        assertThat(printed()).contains("Usage: handgrad", "130 interrupted");
        assertThat(handgrad("help", "rnu")).isEqualTo(2);
        assertThat(said()).contains("unknown command 'rnu' (did you mean 'run'?)");
    }

    @Test
    void versionNamesWhatComputes() {
        assertThat(handgrad("--version")).isZero();
        assertThat(printed().lines())
                .satisfiesExactly(
                        line -> assertThat(line).matches("handgrad \\d+\\.\\d+\\.\\d+.*"),
                        line -> assertThat(line).isEqualTo("deeplearning4j 1.0.0-M2.1"),
                        line -> assertThat(line).isEqualTo("nd4j 1.0.0-M2.1"),
                        line -> assertThat(line).startsWith("java "));
    }

    @Test
    void whatIsNearNoCommandIsAnsweredWithAllOfThem() {
        assertThat(handgrad("configs/xor.yaml")).isEqualTo(2);
        assertThat(said()).startsWith("unknown command 'configs/xor.yaml', expected one of run, check, ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "rnu > handgrad > unknown command 'rnu' (did you mean 'run'?)",
                "run --otu=x a.yaml > handgrad run > unknown option '--otu' (did you mean '--out'?)",
                "check a.yaml --quite > handgrad check > unknown option '--quite' (did you mean '--quiet'?)",
                "run > handgrad run > Missing required parameter: 'CONFIG'",
                "run --out > handgrad run > Missing required parameter for option '--out' (DIR)",
                "check a.yaml --format xml > handgrad check > Invalid value for option '--format': "
                        + "expected one of [TEXT, JSON] (case-insensitive) but was 'xml'"
            })
    void aWrongCommandLineIsAnsweredWithASuggestion(String line, String command, String answer) {
        assertThat(handgrad((Object[]) line.split(" "))).isEqualTo(2);
        assertThat(said()).isEqualTo("%s%nFor help: %s --help%n".formatted(answer, command));
        assertThat(printed()).isEmpty();
    }
}
