package org.handgrad.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {
    private static String markdown(String... models) {
        return new Table.Builder<String>()
                .text("model", name -> name)
                .number("n", name -> String.valueOf(name.length()))
                .rows(List.of(models))
                .toMarkdown();
    }

    @Test
    void textsStandLeftAndNumbersRight() {
        assertThat(markdown("mlp", "a longer name")).isEqualTo("""
                | model         |   n |
                | ------------- | --: |
                | mlp           |   3 |
                | a longer name |  13 |
                """);
    }

    @Test
    void aTableWithoutRowsIsItsHeader() {
        assertThat(markdown()).isEqualTo("""
                | model |   n |
                | ----- | --: |
                """);
    }

    @Test
    void aCharacterOutsideTheBasicPlaneIsOneColumnWide() {
        assertThat(markdown("∂C/∂𝐖")).contains("| ∂C/∂𝐖 |   6 |");
    }

    @Test
    void aCellEndsNeitherItselfNorItsLine() {
        assertThat(markdown("a|b", "c\nd")).isEqualTo("""
                | model |   n |
                | ----- | --: |
                | a\\|b  |   3 |
                | c d   |   3 |
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "[l](m),\\[l](m)",
        "<b>x</b>,\\<b>x\\</b>",
        "*x*,\\*x\\*",
        "_x_,\\_x\\_",
        "a_b,a_b",
        "`x`,\\`x\\`",
        "a\\b,a\\b"
    })
    void aCellReadsAsItIsWhateverItIsCalled(String cell, String written) {
        assertThat(markdown(cell)).contains("| " + written + " ");
    }

    @Test
    void aLinkLeadsFromTheFirstCellOfARow() {
        Table table = new Table.Builder<String>()
                .text("experiment", name -> name)
                .text("kind", name -> "x")
                .rows(List.of("xor"));
        assertThat(table.toMarkdown("%s/report.md"::formatted)).isEqualTo("""
                | experiment           | kind |
                | -------------------- | ---- |
                | [xor](xor/report.md) | x    |
                """);
    }
}
