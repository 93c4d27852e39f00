package org.handgrad.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

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
}
