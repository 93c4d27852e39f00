package org.handgrad.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handgrad.config.ConfigTexts.SMALL;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.handgrad.config.yaml.ConfigException;
import org.handgrad.config.yaml.YamlDocument;
import org.handgrad.message.Problem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema that ships for editors, asked through another's validator, says what the reader says. */
@Tag("slow")
class SchemaAgreementTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Schema SCHEMA = shippedSchema();

    /** What a schema cannot say: how two values fit together. */
    private static final Set<String> BEYOND_A_SCHEMA = Set.of(
            "split that leaves nothing",
            "split that keeps nothing",
            "folds beside a test part",
            "stratify of a regression",
            "more folds than samples",
            "batch larger than the training part",
            "softmax in a hidden layer",
            "softmax over one unit",
            "xent with tanh",
            "mcxent with sigmoid",
            "width of the last layer",
            "ragged points",
            "rows of different counts",
            "targets unfit for xent",
            "targets unfit for mcxent",
            "targets that are no classes",
            "initial values of a wrong count",
            "initial values with a missing array",
            "empty range",
            "names that are one file on some machines");

    /** The same in the words of the reader's messages. */
    private static final Pattern ABOUT_SEVERAL_VALUES = Pattern.compile(
            ".*(as in the first row|as many rows as inputs|a single 1 in each row|0 or 1 in every column|greater than low"
                    + "|one target column|range that float64 holds).*");

    private static Schema shippedSchema() {
        try {
            String text = Files.readString(Path.of("configs", "handgrad.schema.json"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(JSON.readTree(text));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Path> shipped() throws IOException {
        return ShippedConfigsTest.shipped();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void acceptsWhatShips(Path file) throws IOException {
        assertThat(SCHEMA.validate(parsed(Files.readString(file)).orElseThrow()))
                .isEmpty();
    }

    @Test
    void refusesEveryMistakeThatASchemaCanSee() {
        Set<String> accepted = new TreeSet<>();
        Stream.of(
                        KeyMistakesTest.mistakes(),
                        ValueMistakesTest.mistakes(),
                        ModelMistakesTest.mistakes(),
                        YamlMistakesTest.mistakes())
                .flatMap(mistakes -> mistakes)
                .filter(mistake -> parsed(SMALL.replace(mistake.from(), mistake.to()))
                        .filter(tree -> SCHEMA.validate(tree).isEmpty())
                        .isPresent())
                .forEach(mistake -> accepted.add(mistake.name()));
        assertThat(accepted).isEqualTo(new TreeSet<>(BEYOND_A_SCHEMA));
    }

    /** Shipped configurations with values, keys and elements taken away, changed and put in at random. */
    @Test
    void agreesWithTheReaderOnWhateverStandsThere() throws IOException {
        List<JsonNode> corpus = new ArrayList<>();
        for (Path file : shipped().toList()) {
            corpus.add(parsed(Files.readString(file)).orElseThrow());
        }
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(1);
        TreeMutator mutator = new TreeMutator(corpus, random);
        int right = 0;
        for (int i = 0; i < 1500; i++) {
            String text = JSON.writeValueAsString(mutator.next());
            boolean accepted = SCHEMA.validate(JSON.readTree(text)).isEmpty();
            assertThat(readerAccepts(text))
                    .as("the schema %s %s", accepted ? "accepts" : "refuses", text)
                    .isEqualTo(accepted);
            right += accepted ? 1 : 0;
        }
        assertThat(right).isBetween(100, 1400);
    }

    /** JSON is YAML. */
    private static boolean readerAccepts(String text) {
        YamlDocument document = new YamlDocument("a.yaml", text);
        ExperimentSection.SECTION.read(document.experiment(List.of(), Set.of()));
        try {
            document.requireSound();
            return true;
        } catch (ConfigException e) {
            return e.problems().stream()
                    .map(Problem::message)
                    .allMatch(message -> ABOUT_SEVERAL_VALUES.matcher(message).matches());
        }
    }

    private static Optional<JsonNode> parsed(String yaml) {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setAllowDuplicateKeys(true)
                .build();
        try {
            Object tree = new Load(settings).loadFromString(yaml);
            return Optional.of(JSON.valueToTree(withTextKeys(tree)));
        } catch (YamlEngineException e) {
            return Optional.empty();
        }
    }

    private static Object withTextKeys(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            Map<String, Object> texts = new LinkedHashMap<>();
            map.forEach((key, value) -> texts.put(String.valueOf(key), withTextKeys(value)));
            return texts;
        }
        if (tree instanceof List<?> list) {
            return list.stream().map(SchemaAgreementTest::withTextKeys).toList();
        }
        return tree;
    }
}
