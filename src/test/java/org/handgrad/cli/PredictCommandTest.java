package org.handgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a table of one's own to a saved model to what it says of other tables. */
class PredictCommandTest extends ProgramFixture {
    private static final String CONFIG = """
            data:
              csv: { file: pets.csv, target: { column: kind, task: classification } }
              standardize: true
            models:
              mlp:
                layers: [{ units: 3, activation: tanh }, { units: 2, activation: softmax }]
                loss: mcxent
            builds: [hand, dl4j, autodiff]
            optimizers:
              adam: { learning-rate: 0.1 }
            training: { epochs: 60 }
            check: { points: 1 }
            """;

    private static final String PETS = """
            weight,height,kind
            4.1,25,cat
            30,60,dog
            3.5,23,cat
            25,55,dog
            5.0,26,cat
            """;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void train() throws IOException {
        PredictCommandTest first = new PredictCommandTest();
        file("pets.csv", PETS);
        int code = first.handgrad(
                "run", file("pets.yaml", CONFIG), "--out", folder.resolve("reports"), "--save-models", "--quiet");
        assertThat(code).as(first.said()).isZero();
    }

    private static Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Path model(String build) {
        return folder.resolve("reports/pets/models/mlp-" + build + "-analytic-adam-seed-1.zip");
    }

    /** With paths as somebody in the folder would see them. */
    private String localSaid() {
        return said().replace(folder + "/", "");
    }

    @Test
    void columnsAreFoundByTheirNamesInAnyOrderWithoutTheTarget() throws IOException {
        Path others = file("others.csv", "height,colour,weight\n24,red,4.0\n58,black,28\n");

        assertThat(handgrad("predict", model("hand"), others, "--format", "csv"))
                .isZero();

        assertThat(printed().lines()).hasSize(3);
        assertThat(printed().lines().map(line -> line.replaceFirst(",.*", ""))).containsExactly("class", "cat", "dog");
        assertThat(printed()).startsWith("class,cat,dog\n");
    }

    @Test
    void everyBuildsModelSaysTheSame() throws IOException {
        for (String build : List.of("hand", "dl4j", "autodiff")) {
            forget();
            assertThat(handgrad("predict", model(build), folder.resolve("pets.csv"), "--format", "json"))
                    .isZero();
            JsonNode predictions = new JsonMapper().readTree(printed()).get("predictions");
            assertThat(predictions.size()).isEqualTo(5);
            for (int row = 0; row < 5; row++) {
                assertThat(predictions.get(row).get("decision").asString()).isEqualTo(row % 2 == 0 ? "cat" : "dog");
                assertThat(predictions.get(row).get("row").asInt()).isEqualTo(row + 1);
            }
        }
    }

    @Test
    void theTableNamesTheClasses() {
        assertThat(handgrad("predict", model("hand"), folder.resolve("pets.csv")))
                .isZero();

        assertThat(printed()).contains("| row | class |").contains("P(cat)").contains("P(dog)");
        assertThat(printed().lines()).hasSize(7);
    }

    @Test
    void aTableWithoutAColumnOfTheModelIsRefused() throws IOException {
        Path wrong = file("wrong.csv", "wight,height\n4,24\n");

        assertThat(handgrad("predict", model("hand"), wrong)).isEqualTo(2);

        assertThat(localSaid()).isEqualTo("""
                wrong.csv:1:1: there is no column 'weight' (did you mean 'wight'?)
                    1 | wight,height
                      | ^
                """);
    }

    @Test
    void whatIsNoModelIsRefused() throws IOException {
        assertThat(handgrad("predict", folder.resolve("pets.yaml"), folder.resolve("pets.csv")))
                .isEqualTo(2);
        assertThat(handgrad("predict", folder.resolve("pets.zip"), folder.resolve("pets.csv")))
                .isEqualTo(2);
        assertThat(handgrad("predict", folder, folder.resolve("pets.csv"))).isEqualTo(2);
        assertThat(localSaid().replace(folder.toString(), "folder")).isEqualTo("""
                pets.yaml: this is no zip file; expected a model saved by handgrad run --save-models
                pets.zip: there is no such file; expected a model saved by handgrad run --save-models
                folder: this is a folder; expected a model saved by handgrad run --save-models
                """);
    }

    @Test
    void anotherProgramsZipIsRefused() throws IOException {
        Path foreign = copy("foreign.zip");
        try (FileSystem zip = FileSystems.newFileSystem(foreign)) {
            Files.delete(zip.getPath("handgrad.json"));
        }
        assertThat(handgrad("predict", foreign, folder.resolve("pets.csv"))).isEqualTo(2);
        assertThat(localSaid()).contains("there is no handgrad.json in it; expected a model saved by");

        Path unclear = copy("unclear.zip");
        try (FileSystem zip = FileSystems.newFileSystem(unclear)) {
            Files.writeString(zip.getPath("handgrad.json"), "{\"experiment\": 3}");
        }
        assertThat(handgrad("predict", unclear, folder.resolve("pets.csv"))).isEqualTo(2);
        assertThat(localSaid()).contains("its handgrad.json cannot be understood; expected a model");

        Path halved = copy("halved.zip");
        try (FileSystem zip = FileSystems.newFileSystem(halved)) {
            Files.delete(zip.getPath("coefficients.bin"));
        }
        assertThat(handgrad("predict", halved, folder.resolve("pets.csv"))).isEqualTo(2);
        assertThat(localSaid()).contains("there is no coefficients.bin in it; expected a model saved by");
    }

    private static Path copy(String name) throws IOException {
        return Files.copy(model("hand"), folder.resolve(name));
    }
}
