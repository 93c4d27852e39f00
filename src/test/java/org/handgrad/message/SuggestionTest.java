package org.handgrad.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
    private static final List<String> KNOWN = List.of("learning-rate", "epochs", "Species", "y");

    @ParameterizedTest
    @CsvSource({"lerning-rate, learning-rate", "epoch, epochs", "SPECIES, Species", "spcies, Species", "Y, y"})
    void nearWordsAreSuggested(String word, String meant) {
        assertThat(Suggestion.near(word, KNOWN)).isEqualTo(" (did you mean '%s'?)", meant);
    }

    @ParameterizedTest
    @CsvSource({"zebra", "x", "rate"})
    void farWordsAreNot(String word) {
        assertThat(Suggestion.near(word, KNOWN)).isEmpty();
    }

    @Test
    void filesOfTheSameFolderAreSuggested(@TempDir Path folder) throws IOException {
        Files.createFile(folder.resolve("iris.csv"));

        assertThat(Suggestion.near(folder.resolve("irsi.csv"))).isEqualTo(" (did you mean 'iris.csv'?)");
        assertThat(Suggestion.near(folder.resolve("zebra.yaml"))).isEmpty();
        assertThat(Suggestion.near(folder.resolve("nowhere/iris.csv"))).isEmpty();
    }
}
