package org.handgrad.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handgrad.data.csv.CsvTexts.classes;
import static org.handgrad.data.csv.CsvTexts.complaint;
import static org.handgrad.data.csv.CsvTexts.file;
import static org.handgrad.data.csv.CsvTexts.numbers;
import static org.handgrad.data.csv.CsvTexts.withTargets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no CSV files, or too much of one. */
class UnreadableFilesTest {
    @TempDir
    private Path folder;

    @Test
    void aFileThatIsNotThereIsLookedForUnderNearNames() {
        file(folder, "x,y\n1,2\n");

        assertThat(complaint(folder.resolve("tt.csv"), numbers())).isEqualTo("""
                tt.csv: there is no such file (did you mean 't.csv'?); expected a CSV file
                """);
        assertThat(complaint(folder.resolve("zebra/elephant.csv"), numbers())).isEqualTo("""
                elephant.csv: there is no such file; expected a CSV file
                """);
    }

    @Test
    void aFolderIsNoFile() throws IOException {
        assertThat(complaint(Files.createDirectory(folder.resolve("data")), numbers()))
                .isEqualTo("""
                data: this is a folder; expected a CSV file
                """);
    }

    @Test
    void aLabelInAnotherEncodingIsNamed() {
        byte[] latin1 = "x,y\n1,caf\u00e9\n2,bar\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(complaint(file(folder, latin1), classes())).isEqualTo("""
                t.csv:2:3: expected the name of a class, found bytes that are not UTF-8
                    2 | 1,caf\uFFFD
                      |   ^
                """);
    }

    @Test
    void aBinaryFileIsNoText() {
        byte[] image = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};

        assertThat(complaint(file(folder, image), withTargets(numbers(), new ColumnRef.Numbered(1))))
                .isEqualTo("""
                t.csv:1:1: expected a name for column 1, found bytes that are not UTF-8
                    1 | \uFFFDPNG
                      | ^
                t.csv:1:1: expected a column beside the target, found none
                    1 | \uFFFDPNG
                      | ^
                """);
    }

    @Test
    void afterTwentyMistakesTheOthersAreCounted() {
        String rows = IntStream.rangeClosed(1, 150).mapToObj(i -> "1,bad\n").collect(Collectors.joining());

        String complaint = complaint(file(folder, "x,y\n" + rows), numbers());

        assertThat(complaint.lines().filter(line -> line.contains("expected a number in column 'y', found 'bad'")))
                .hasSize(20);
        assertThat(complaint).endsWith("\n… and 130 more\n");
    }

    @Test
    void tooManyClassesAreNotClasses() {
        String rows = IntStream.range(0, 2000).mapToObj(i -> "1," + i + "\n").collect(Collectors.joining());

        assertThat(complaint(file(folder, "x,y\n" + rows), classes())).isEqualTo("""
                t.csv:1002:3: column 'y' has more than 1000 classes (is it a quantity?)
                 1002 | 1,1000
                      |   ^
                """);
    }

    @Test
    void aFieldWithoutAnEndIsNotReadToTheEnd() {
        String endless = "x,y\n1," + "7".repeat(3_000_000);

        assertThat(complaint(file(folder, endless), numbers())).isEqualTo("""
                t.csv:2:3: the field that begins here is longer than 1048576 characters
                    2 | 1
                      |   ^
                """);
    }

    @Test
    void aLineOfDelimitersAloneHasTooManyColumns() {
        assertThat(complaint(file(folder, ",".repeat(3_000_000)), numbers()))
                .startsWith("t.csv:1:1: expected at most 100000 columns, found more\n");
    }
}
