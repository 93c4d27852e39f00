package org.handgrad.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Experiments that are typed as commands, and what they leave in a folder of reports. */
abstract class ExperimentFixture extends ProgramFixture {
    /** One neuron on five samples. */
    static final String TINY = """
            data:
              points:
                inputs: [[0, 0], [0, 1], [1, 0], [1, 1], [2, 1]]
                targets: [[0], [1], [1], [0], [1]]
                task: classification
            models:
              neuron:
                layers: [{ units: 1, activation: sigmoid }]
                loss: xent
            optimizers:
              sgd: { learning-rate: 0.1 }
            training: { epochs: 2 }
            check: { points: 1 }
            """;

    @TempDir
    Path folder;

    /** Runs a configuration with its reports below the folder. */
    final int run(String yaml, Object... more) throws IOException {
        Object[] always = {"run", config("a.yaml", yaml), "--out", reports()};
        return handgrad(Stream.concat(Stream.of(always), Stream.of(more)).toArray());
    }

    final Path config(String name, String yaml) throws IOException {
        return Files.writeString(folder.resolve(name), yaml);
    }

    final Path reports() {
        return folder.resolve("reports");
    }

    final JsonNode stored() throws IOException {
        return new JsonMapper().readTree(Files.readString(reports().resolve("a/result.json")));
    }

    final List<String> stored(String list, String key) throws IOException {
        return stored().get(list)
                .valueStream()
                .map(entry -> entry.get(key).asString())
                .toList();
    }
}
