package org.handgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintStream;
import java.io.Serializable;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.util.ModelSerializer;
import org.handgrad.data.Standardization;
import org.handgrad.dl4j.Dl4jArchive;
import org.handgrad.model.Activation;
import org.handgrad.model.InitialParameters;
import org.handgrad.model.LayerSpec;
import org.handgrad.model.Loss;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Precision;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.factory.Nd4j;

/** Models that a stranger hands over: each is refused by a sentence, runs nothing, and costs little. */
@Tag("slow")
class ForeignModelTest {
    private static final String CARD = """
            {"experiment": "e", "run": "r", "features": ["a", "c = x"], "task": "classification",
             "categories": ["no", "yes", "both"], "table": {"delimiter": ",", "decimal": ".", "header": true,
             "skippedLines": 0, "columns": [
               {"name": "a", "kind": "number", "missingValues": [], "values": [], "parts": []},
               {"name": "c", "kind": "category", "missingValues": [], "values": ["x"], "parts": []}],
             "targets": ["y"], "targetShift": [], "targetScale": []}}""";

    private static final long GIGABYTES = 10;
    private static final long MOST_ALLOCATED = 100_000_000;

    /** Set by code that a file wants to be run. */
    private static final AtomicBoolean RAN = new AtomicBoolean();

    @TempDir
    private static Path folder;

    private static final Map<String, byte[]> GOOD = new LinkedHashMap<>();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void save() throws IOException {
        ModelSpec model = model(3);
        Path file = folder.resolve("good.zip");
        Standardization scaling = new Standardization(
                Nd4j.createFromArray(new double[][] {{1, 2}}), Nd4j.createFromArray(new double[][] {{3, 4}}));
        Dl4jArchive.write(
                file,
                model,
                Precision.FLOAT64,
                new OptimizerSpec.Adam(0.1, 0.9, 0.999, 1e-8),
                new InitialParameters.Xavier().draw(model, 1),
                Optional.of(scaling));
        GOOD.putAll(entries(file));
        GOOD.put("handgrad.json", CARD.getBytes(StandardCharsets.UTF_8));
        Files.writeString(folder.resolve("data.csv"), "a,c\n1,x\n-3,z\n");
    }

    @BeforeEach
    void nothingRan() {
        RAN.set(false);
    }

    private static ModelSpec model(int hidden) {
        return new ModelSpec(
                "m",
                2,
                List.of(new LayerSpec(hidden, Activation.RELU, true), new LayerSpec(3, Activation.SOFTMAX, true)),
                Loss.MCXENT,
                0.01);
    }

    private static Map<String, byte[]> entries(Path file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    /** A zip of the good entries but for one. */
    private static Path with(String name, byte[] content) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>(GOOD);
        entries.put(name, content);
        Path file = Files.createTempFile(folder, "foreign", ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    private static Path withText(String name, String part, String instead) throws IOException {
        String text = new String(GOOD.get(name), StandardCharsets.UTF_8);
        assertThat(text).contains(part);
        return with(name, text.replace(part, instead).getBytes(StandardCharsets.UTF_8));
    }

    private int predict(Path model) {
        out.reset();
        err.reset();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return Handgrad.execute(
                console,
                Stream.of("predict", model, folder.resolve("data.csv"))
                        .map(String::valueOf)
                        .toArray(String[]::new));
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private void assertRefused(Path model, String why) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(predict(model)).as(said()).isEqualTo(2);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_ALLOCATED);
        assertThat(said())
                .startsWith(model + ": ")
                .contains(why)
                .endsWith("; expected a model saved by handgrad run --save-models\n")
                .hasLineCount(1);
        assertThat(RAN).isFalse();
    }

    @Test
    void whatHandgradWroteIsAccepted() throws IOException {
        assertThat(predict(with("handgrad.json", GOOD.get("handgrad.json"))))
                .as(said())
                .isZero();
    }

    /** Runs what it likes where it is deserialised. */
    static final class Gadget implements Serializable {
        private static final long serialVersionUID = 1L;

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            RAN.set(true);
        }
    }

    private static byte[] serialised(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(object);
        }
        return bytes.toByteArray();
    }

    @Test
    void noSerialisedObjectIsRead() throws IOException, ClassNotFoundException {
        byte[] gadget = serialised(new Gadget());
        assertRefused(with("preprocessor.bin", gadget), "there is an entry 'preprocessor.bin' in it, where only");
        assertRefused(with("normalizer.bin", gadget), "its normalizer.bin is no standardisation of inputs");
        assertRefused(with("coefficients.bin", gadget), "its coefficients.bin holds ");

        new ObjectInputStream(new ByteArrayInputStream(gadget)).readObject();
        assertThat(RAN).as("that it would run").isTrue();
    }

    /** What DL4J's own reader does with such a file, and why it is not used. */
    @Test
    void dl4jRunsIt() throws IOException {
        Path file = with("preprocessor.bin", serialised(new Gadget()));
        try {
            ModelSerializer.restoreMultiLayerNetworkAndNormalizer(file.toFile(), false);
        } catch (ClassCastException e) {
            // it is no preprocessor, and that is noticed too late
        }
        assertThat(RAN).isTrue();
    }

    /** Sets in sets, whose hash takes 2¹⁰⁰ steps. */
    @ParameterizedTest
    @ValueSource(
            strings = {"preprocessor.bin", "normalizer.bin", "coefficients.bin", "configuration.json", "handgrad.json"})
    void aSerialisedBombDoesNotGoOff(String entry) throws IOException {
        Set<Object> root = new HashSet<>();
        Set<Object> left = root;
        Set<Object> right = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            Set<Object> nextLeft = new HashSet<>();
            Set<Object> nextRight = new HashSet<>(Set.of("different"));
            left.add(nextLeft);
            left.add(nextRight);
            right.add(nextLeft);
            right.add(nextRight);
            left = nextLeft;
            right = nextRight;
        }
        assertRefused(with(entry, serialised(root)), entry);
    }

    @ParameterizedTest
    @CsvSource({
        "configuration.json, its configuration.json has more than 4194304 bytes",
        "handgrad.json, its handgrad.json has more than 16777216 bytes",
        "coefficients.bin, its coefficients.bin goes on where its end was expected",
        "normalizer.bin, its normalizer.bin goes on where its end was expected",
        "more.bin, there is an entry 'more.bin' in it",
    })
    void tenGigabytesOfZerosAreNotUnpacked(String entry, String why) throws IOException {
        byte[] start = entry.endsWith(".bin") ? GOOD.getOrDefault(entry, new byte[0]) : new byte[0];
        Path file = Files.createTempFile(folder, "zeros", ".zip");
        new ZerosZip(GOOD, entry, start, GIGABYTES << 30).write(file);
        assertThat(Files.size(file)).isLessThan(20_000_000);
        assertRefused(file, why);
    }

    /** Would be noticed if it was as much as looked up. */
    static final class Loaded {
        static {
            RAN.set(true);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.nd4j.linalg.lossfunctions.impl.LossMCXENT",
                "org.nd4j.linalg.activations.impl.ActivationReLU",
                "org.nd4j.linalg.learning.config.Adam",
                "org.deeplearning4j.nn.conf.layers.DenseLayer",
                "org.deeplearning4j.nn.weights.WeightInitXavier"
            })
    void aConfigurationThatNamesAnotherClassLoadsNone(String name) throws IOException {
        String other = Loaded.class.getName();
        assertRefused(
                withText("configuration.json", name, other),
                "/@class, where a class that models of handgrad name was expected");
        assertThat(said()).contains(other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"weightNoise\" : null | \"weightNoise\" : { \"@class\" : \"x.Y\" } | has \"x.Y\" at /confs/0/layer/weightNoise/@class",
                "\"hasLayerNorm\" : false | \"hasLayerNorm\" : true | has true at /confs/0/layer/hasLayerNorm, where false was",
                "\"inputPreProcessors\" : { } | \"inputPreProcessors\" : { \"0\" : 1 } | has 1 at /inputPreProcessors/0, where nothing",
                ": 3, | : 1000000000, | describes a model of 1000000004000000000 parameters; at most 33554432 can be read",
                "\"nout\" : 3 | \"nout\" : -3 | its configuration.json cannot be understood: a layer needs at least one unit",
                "\"dataType\" : \"DOUBLE\" | \"dataType\" : \"UTF8\" | has \"UTF8\" at /dataType, where DOUBLE or FLOAT was expected",
                "\"confs\" | \"conf\" | has nothing at /confs, where a list of layers was expected",
                "{ | [ | its configuration.json cannot be understood",
            })
    void aConfigurationThatHandgradDoesNotWriteIsRefused(String part, String instead, String why) throws IOException {
        assertRefused(withText("configuration.json", part, instead), why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil",
                "../../handgrad.json",
                "/etc/evil",
                "C:\\evil",
                "handgrad.json/",
                "HANDGRAD.JSON",
                "a\nb"
            })
    void anEntryOfAnotherNameIsRefused(String name) throws IOException {
        assertRefused(
                with(name, new byte[] {1}), "there is an entry '" + name.replace('\n', ' ') + "' in it, where only");
        assertThat(folder.resolveSibling("evil")).doesNotExist();
    }

    @Test
    void twoEntriesOfOneNameAreRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(with("coefficientz.bin", GOOD.get("coefficients.bin")));
        String latin = new String(bytes, StandardCharsets.ISO_8859_1).replace("coefficientz", "coefficients");
        Path file = Files.write(folder.resolve("two.zip"), latin.getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(file, "there are two entries 'coefficients.bin' in it");
    }

    @Test
    void coefficientsOfAnotherModelAreRefused() throws IOException {
        Path other = folder.resolve("other.zip");
        Dl4jArchive.write(
                other,
                model(4),
                Precision.FLOAT64,
                new OptimizerSpec.Sgd(1),
                new InitialParameters.Xavier().draw(model(4), 1),
                Optional.empty());
        byte[] more = entries(other).get("coefficients.bin");
        assertRefused(
                with("coefficients.bin", more),
                "its coefficients.bin holds an array of shape [27], where a vector of 21 finite numbers was expected");
        assertRefused(with("coefficients.bin", new byte[0]), "its coefficients.bin breaks off");
        byte[] good = GOOD.get("coefficients.bin");
        assertRefused(
                with("coefficients.bin", Arrays.copyOf(good, good.length - 1)), "its coefficients.bin breaks off");
        byte[] nan = good.clone();
        Arrays.fill(nan, nan.length - 8, nan.length, (byte) -1);
        assertRefused(with("coefficients.bin", nan), "its coefficients.bin holds the number NaN");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"c = x\"', '\"c = x\", \"d\"', 'its network has 2 inputs, its card names 3'",
        "'\"c = x\"', '\"c = z\"', 'its card names other features than its columns make'",
        "'\"kind\": \"number\"', '\"kind\": \"date\"', 'its card cannot be used: a date without a form'",
        "'\"kind\": \"number\"', '\"kind\": \"riddle\"', 'its card cannot be used: a column of kind'",
        "'\"targetShift\": []', '\"targetShift\": [1]', 'its card cannot be used: it scales another number of outputs'",
        "'\"table\"', '\"stable\"', 'its card describes no table'",
        "'\"both\"', '\"both\", \"none\"', 'its network has 3 outputs, its card names 4'",
        "classification, guessing, its card cannot be used: its task is 'guessing'",
        "'\"delimiter\": \",\"', '\"delimiter\": \"\\n\"', its card cannot be used: there is no such delimiter",
        "'\"c = x\"', null, its handgrad.json cannot be understood"
    })
    void aCardOfAnotherModelIsRefused(String part, String instead, String why) throws IOException {
        assertRefused(withText("handgrad.json", part, instead), why);
    }

    @Test
    void aFileThatBreaksOffIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(with("handgrad.json", GOOD.get("handgrad.json")));
        for (int length = 2; length < whole.length; length += 1 + whole.length / 30) {
            Path file = Files.write(folder.resolve("part.zip"), Arrays.copyOf(whole, length));
            assertRefused(file, "it breaks off");
        }
    }

    /** Another byte anywhere: the file is refused, or says what it said before. */
    @Test
    void aChangedByteIsNoticedOrWithoutMeaning() throws IOException {
        byte[] whole = Files.readAllBytes(with("handgrad.json", GOOD.get("handgrad.json")));
        assertThat(predict(Files.write(folder.resolve("changed.zip"), whole))).isZero();
        String before = out.toString(StandardCharsets.UTF_8);
        Random random = new Random(1);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(whole.length)] ^= (byte) (1 + random.nextInt(255));
            int code = predict(Files.write(folder.resolve("changed.zip"), changed));
            assertThat(code).as(said()).isIn(0, 2);
            refused += code == 2 ? 1 : 0;
            if (code == 0) {
                assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(before);
            }
        }
        assertThat(refused).isGreaterThan(200);
    }
}
