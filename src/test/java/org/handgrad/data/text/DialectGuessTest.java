package org.handgrad.data.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the lines of an unknown table are cut, worked out by hand for small ones. */
class DialectGuessTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "'a,b|1,2|3,4', true, 0",
                "'a,b,|1,2|3,4', true, 0", // a delimiter at the end of the names alone
                "'a,b,|1,2,|3,4,', true, 0",
                "'a,b|r,1,2|s,3,4', true, 0", // rows have names, and these no column
                "'1,2|3,4', false, 0",
                "'made by hand|a,b,c|1,2,3|4,5,6', true, 1"
            })
    void headerAndLinesBeforeIt(String text, boolean header, int before) throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), text.replace('|', '\n') + "\n");

        Dialect dialect = DialectGuess.of(file).dialect();

        assertThat(dialect.delimiter()).isEqualTo(Delimiter.COMMA);
        assertThat(dialect.header()).isEqualTo(header);
        assertThat(dialect.skippedLines()).isEqualTo(before);
    }
}
