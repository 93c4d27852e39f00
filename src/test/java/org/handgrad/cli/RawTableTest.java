package org.handgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A table with words, holes and dates: from its profile to a saved model that answers the table as it is. */
class RawTableTest extends ProgramFixture {
    private static final int ROWS = 60;
    private static final String[] COLOURS = {"red", "green", "blue"};

    @TempDir
    private static Path folder;

    private static String table;

    @BeforeAll
    static void train() throws IOException {
        StringBuilder text = new StringBuilder("no,size,colour,bought,sold,price\n");
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 1; i <= ROWS; i++) {
            int size = random.nextInt(1, 100);
            int colour = random.nextInt(3);
            text.append("%s,%s,%s,2024-%02d-%02d,%s,%s\n"
                    .formatted(
                            i,
                            i % 10 == 0 ? "NA" : String.valueOf(size),
                            i % 7 == 0 ? "" : COLOURS[colour],
                            1 + i % 12,
                            1 + i % 28,
                            i % 3 == 0 ? "yes" : "no",
                            1000 * size + 20_000 * colour));
        }
        table = text.toString();
        RawTableTest first = new RawTableTest();
        Path csv = Files.writeString(folder.resolve("shop.csv"), table);
        assertThat(first.handgrad("new", folder.resolve("shop"), "--csv", csv))
                .as(first.said())
                .isZero();
        int code = first.handgrad(
                "run",
                folder.resolve("shop.yaml"),
                "--out",
                folder.resolve("reports"),
                "--save-models",
                "--quiet",
                "--set",
                "seeds=[1]",
                "--set",
                "training.epochs=60",
                "--set",
                "check.points=1");
        assertThat(code).as(first.said()).isZero();
    }

    private int predict(String text, String format) throws IOException {
        Path data = Files.writeString(folder.resolve("data.csv"), text);
        Path model = folder.resolve("reports/shop/models/mlp-hand-analytic-adam-seed-1.zip");
        return handgrad("predict", model, data, "--format", format);
    }

    /** The root mean squared error of what predict says of the training and test rows is what the report says of them. */
    @Test
    void theTableItWasTrainedOnIsAnsweredInItsUnits() throws IOException {
        assertThat(predict(table, "json")).as(said()).isZero();

        JsonNode predictions = new JsonMapper().readTree(printed()).get("predictions");
        List<String> rows = table.lines().skip(1).toList();
        double squares = 0;
        for (int i = 0; i < ROWS; i++) {
            String row = rows.get(i);
            double price = Double.parseDouble(row.substring(row.lastIndexOf(',') + 1));
            double error = predictions.get(i).get("values").get(0).asDouble() - price;
            squares += error * error;
        }
        double reported = 0;
        JsonNode result = new JsonMapper().readTree(Files.readString(folder.resolve("reports/shop/result.json")));
        for (JsonNode part : result.get("measures")) {
            if (part.get("run").asString().startsWith("mlp/hand")) {
                double error = part.get("values").get("rmse").asDouble();
                reported += part.get("samples").asInt() * error * error;
            }
        }
        assertThat(squares).isCloseTo(reported, within(1e-9 * reported));
        assertThat(Math.sqrt(squares / ROWS))
                .as("half of what the mean price is off")
                .isLessThan(16_000);
    }

    @Test
    void rowsWithoutAnAnswerAreNamedAndTheOthersAnswered() throws IOException {
        String rows = """
                price,bought,colour,size,sold
                1,2024-03-01,red,5,yes
                1,2024-03-01,red,five,maybe
                1,2024-02-30,red,5,no
                1,2024-03-01,pink,,no
                1,2024-03-01,red
                """;
        assertThat(predict(rows, "csv")).isEqualTo(ExitCode.CHECK_FAILED);

        List<String> printed = printed().lines().toList();
        assertThat(printed).hasSize(6).startsWith("price");
        assertThat(printed.get(1)).isNotEmpty();
        assertThat(printed.subList(2, 4)).containsOnly("");
        assertThat(printed.get(4)).isNotEmpty();
        assertThat(printed.get(5)).isEmpty();
        assertThat(said().replace(folder + "/", "").lines())
                .containsExactly(
                        "column 'colour': 1 cells hold categories that the training part does not have (pink); they become zeros",
                        "data.csv:3: no answer for row 2: expected a number in column 'size', found 'five'; expected true or false, "
                                + "yes or no, 1 or 0 in column 'sold', found 'maybe'",
                        "data.csv:4: no answer for row 3: expected a date of the form yyyy-MM-dd in column 'bought', found '2024-02-30'",
                        "data.csv:6: no answer for row 5: expected 5 fields, found 3");
    }

    @Test
    void aTableWithoutAnyRowThatCanBeAnsweredHasNoAnswers() throws IOException {
        assertThat(predict("bought,colour,size,sold\nsoon,red,1,no\n", "text")).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(said()).contains("no answer for row 1");
    }
}
