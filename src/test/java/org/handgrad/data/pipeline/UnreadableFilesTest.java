package org.handgrad.data.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handgrad.data.pipeline.TableTexts.classes;
import static org.handgrad.data.pipeline.TableTexts.complaint;
import static org.handgrad.data.pipeline.TableTexts.file;
import static org.handgrad.data.pipeline.TableTexts.numbers;
import static org.handgrad.data.pipeline.TableTexts.withTargets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.handgrad.data.column.ColumnRef;
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
                tt.csv: there is no such file (did you mean 't.csv'?); expected a table as text
                """);
        assertThat(complaint(folder.resolve("zebra/elephant.csv"), numbers())).isEqualTo("""
                elephant.csv: there is no such file; expected a table as text
                """);
    }

    @Test
    void aFolderIsNoFile() throws IOException {
        assertThat(complaint(Files.createDirectory(folder.resolve("data")), numbers()))
                .isEqualTo("""
                data: this is a folder; expected a table as text
                """);
    }

    /** Behind the part of the file that its encoding is found by. */
    @Test
    void bytesThatAreNoCharactersAreNamed() {
        String rows = "1,foo\n2,bar\n".repeat(400_000);
        byte[] latin1 = ("x,y\n" + rows + "1,caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(complaint(file(folder, latin1), classes())).isEqualTo("""
                t.csv:800002:3: expected a name in column 'y', found bytes that are no characters; \
                write encoding: with the right one
                800002 | 1,caf\uFFFD
                      |   ^
                """);
    }

    @Test
    void aBinaryFileIsNoTable() {
        byte[] image = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};

        assertThat(complaint(file(folder, image), withTargets(numbers(), new ColumnRef.Numbered(1))))
                .contains("t.csv:1:1: expected a column beside the target, found none");
    }

    @Test
    void oneMessageTellsOfAllCellsOfAColumn() {
        String rows = IntStream.rangeClosed(1, 150).mapToObj(i -> "1,bad\n").collect(Collectors.joining());

        assertThat(complaint(file(folder, "x,y\n" + rows), numbers())).isEqualTo("""
                t.csv:2:3: expected a number in column 'y', found 'bad'; 150 cells in all: also 'bad' at 3:3, 'bad' at 4:3, …; \
                if these are classes, write task: classification
                    2 | 1,bad
                      |   ^
                """);
    }

    @Test
    void afterTwentyColumnsTheOthersAreCounted() {
        String names =
                IntStream.rangeClosed(1, 150).mapToObj(i -> "c" + i + ",").collect(Collectors.joining());

        String complaint = complaint(file(folder, names + "y\n" + "bad,".repeat(150) + "1\n"), numbers());

        assertThat(complaint.lines().filter(line -> line.contains("expected a number in column")))
                .hasSize(20);
        assertThat(complaint).endsWith("\n… and 130 more\n");
    }

    @Test
    void tooManyClassesAreNotClasses() {
        String rows = IntStream.range(0, 2000).mapToObj(i -> "1," + i + "\n").collect(Collectors.joining());

        assertThat(complaint(file(folder, "x,y\n" + rows), classes())).isEqualTo("""
                t.csv:1002:3: column 'y' has more than 1000 different values; 1000 cells in all: also '1001' at 1003:3, \
                '1002' at 1004:3, …; if these are quantities, write task: regression
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
