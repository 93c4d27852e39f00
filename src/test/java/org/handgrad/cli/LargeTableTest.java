package org.handgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A user's table of many rows, from the file to the report. {@code -Dhandgrad.rows=1000000} makes it one of 100 MB, and
 * says that {@code mvn test -Dtest=LargeTableTest} needs a minute.
 */
@Tag("slow")
class LargeTableTest {
    private static final int ROWS = Integer.getInteger("handgrad.rows", 10_000);
    private static final int COLUMNS = 5;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Path table;
    private Path config;

    @BeforeEach
    void write() throws IOException {
        table = folder.resolve("large.csv");
        Random random = new Random(5);
        try (BufferedWriter rows = Files.newBufferedWriter(table)) {
            rows.write("a,b,c,d,kind\n");
            for (int row = 0; row < ROWS; row++) {
                double sum = 0;
                for (int column = 1; column < COLUMNS; column++) {
                    double number = random.nextGaussian();
                    sum += number;
                    rows.write(number + ",");
                }
                rows.write(sum > 0 ? "\"above\"\n" : "below\n");
            }
        }
        config = Files.writeString(folder.resolve("large.yaml"), """
                data:
                  csv: { file: large.csv, target: { column: [kind], task: binary } }
                  split: { test: 0.2, seed: 1 }
                  standardize: true
                models:
                  logistic:
                    layers: [{ units: 1, activation: sigmoid }]
                    loss: xent
                builds: [hand]
                optimizers:
                  adam: { learning-rate: 0.1 }
                training: { epochs: 3, batch-size: 1000 }
                check: { points: 1 }
                """);
    }

    private int handgrad(Object... arguments) {
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        return Handgrad.execute(
                new Console(stream, stream),
                Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
    }

    @Test
    void itIsLearnedFrom() {
        assertThat(handgrad("run", config, "--out", folder.resolve("reports"))).isZero();
        assertThat(folder.resolve("reports/large/report.md"))
                .content()
                .contains("Data: large.csv (classification); training samples: %s, test samples: %s,"
                        .formatted(ROWS - ROWS / 5, ROWS / 5));
    }

    @Test
    void aMistakeInItsLastLineIsFound() throws IOException {
        Files.writeString(table, Files.readString(table) + "1,2,x,4,above\n");
        assertThat(handgrad("run", config, "--out", folder.resolve("reports"))).isEqualTo(2);
        assertThat(said)
                .asString()
                .contains("large.csv:%s:5: expected a number in column 'c', found 'x'".formatted(ROWS + 2));
        assertThat(folder.resolve("reports")).doesNotExist();
    }
}
