package org.handgrad.config;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.handgrad.data.DataException;
import org.handgrad.data.Dataset;
import org.handgrad.model.Build;
import org.handgrad.model.GradientSource;
import org.handgrad.model.InitialParameters;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Precision;
import org.handgrad.text.Problem;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads an experiment from YAML; everything that is wrong with it is reported at once. */
public final class ExperimentReader {
    private final YamlDocument document;
    private final String name;
    private final Path folder;

    private ExperimentReader(YamlDocument document, String name, Path folder) {
        this.document = document;
        this.name = name;
        this.folder = folder;
    }

    /**
     * Reads a file; the experiment is called after it.
     *
     * @param options values from the command line, which take the place of those in the file
     * @throws ConfigException if anything is wrong with the text
     * @throws IOException if the file cannot be read
     */
    public static ExperimentConfig read(Path file, List<SetOption> options) throws IOException {
        String text;
        try {
            text = Files.readString(file);
        } catch (MalformedInputException e) {
            throw new ConfigException(
                    List.of(new Problem(file.toString(), 1, 1, "", "this is no UTF-8 text; expected a YAML file")));
        }
        String name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        return read(file, name, text, options);
    }

    /**
     * Reads a text.
     *
     * @param file how messages call the text; paths in it are relative to the folder of this file, which is not read
     * @param name how the experiment is called
     * @throws ConfigException if anything is wrong with the text
     */
    public static ExperimentConfig read(Path file, String name, String text, List<SetOption> options) {
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        YamlDocument document = new YamlDocument(file.toString(), withoutMark);
        Node root = SetOptions.apply(document.parse("an experiment"), options, document);
        String yaml = options.isEmpty() ? withoutMark : SetOptions.text(root);
        StringBuilder given = new StringBuilder(file.toString());
        options.forEach(option -> given.append(' ').append(option.quoted()));
        return new ExperimentReader(document, name, file.resolveSibling("")).experiment(root, given.toString(), yaml);
    }

    private ExperimentConfig experiment(Node root, String source, String yaml) {
        Optional<YamlMapping> mapping = new YamlValue(document, "the experiment", root).asMapping();
        if (mapping.isEmpty()) {
            document.requireSound();
        }
        YamlMapping keys = mapping.orElseThrow();
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            keys.problem("the file's name, '%s', names the report's folder; expected letters, digits, '-', '_' and '.'"
                    .formatted(name));
        }
        String description =
                keys.optional("description").flatMap(YamlValue::asText).orElse("");
        int mistakes = document.mistakes();
        Optional<ExperimentConfig.Data> data =
                keys.required("data").flatMap(YamlValue::asMapping).flatMap(map -> DataReader.read(map, name, folder));
        Optional<Dataset> training = data.filter(sound -> document.mistakes() == mistakes)
                .flatMap(sound -> trainingPart(sound, keys.required("data").orElseThrow()));
        InitialParameters initial =
                keys.optional("initial").flatMap(InitialReader::read).orElse(new InitialParameters.Xavier());
        Precision precision = keys.optional("precision")
                .flatMap(value -> value.asChoice(Choices.of(Precision.values())))
                .orElse(Precision.FLOAT64);
        List<Build> builds = keys.optional("builds").map(this::builds).orElse(List.of(Build.HAND, Build.DL4J));
        List<GradientSource> gradients = keys.optional("gradients")
                .map(value -> GradientReader.read(value, precision))
                .orElse(List.of(new GradientSource.Analytic()));
        List<OptimizerSpec> optimizers = keys.required("optimizers")
                .flatMap(YamlValue::asMapping)
                .map(OptimizerReader::read)
                .orElse(List.of());
        List<Long> seeds = keys.optional("seeds").map(this::seeds).orElse(List.of(1L));
        int checkPoints = keys.optional("check")
                .flatMap(YamlValue::asMapping)
                .map(this::checkPoints)
                .orElse(3);

        List<ExperimentConfig.Model> models = keys.required("models")
                .flatMap(YamlValue::asMapping)
                .map(map -> models(map, training, initial))
                .orElse(List.of());
        Optional<ExperimentConfig.Training> schedule =
                keys.required("training").flatMap(YamlValue::asMapping).map(map -> schedule(map, training));
        keys.end();
        document.requireSound();
        return new ExperimentConfig(
                name,
                source,
                description,
                data.orElseThrow(),
                models,
                builds,
                gradients,
                optimizers,
                schedule.orElseThrow(),
                seeds,
                precision,
                checkPoints,
                yaml);
    }

    private static Optional<Dataset> trainingPart(ExperimentConfig.Data data, YamlValue where) {
        Dataset all;
        try {
            all = data.source().load();
        } catch (DataException e) {
            where.document().add(e);
            return Optional.empty();
        }
        if (data.split().testSize(all.size()) == all.size()) {
            where.problem("the split keeps all samples for testing and leaves none to train on");
            return Optional.empty();
        }
        return Optional.of(data.split().apply(all).train());
    }

    private List<ExperimentConfig.Model> models(YamlMapping named, Optional<Dataset> data, InitialParameters initial) {
        List<ExperimentConfig.Model> models = new ArrayList<>();
        named.all()
                .forEach((modelName, value) -> value.asMapping()
                        .flatMap(model -> ModelReader.read(modelName, model, data, initial))
                        .ifPresent(models::add));
        return models;
    }

    private ExperimentConfig.Training schedule(YamlMapping training, Optional<Dataset> data) {
        int epochs = training.required("epochs")
                .flatMap(value -> value.asInteger(1, 100_000_000))
                .orElse(1);
        int samples = data.map(Dataset::size).orElse(Integer.MAX_VALUE);
        OptionalInt batchSize = training.optional("batch-size")
                .flatMap(value -> value.asInteger(1, samples))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
        training.end();
        return new ExperimentConfig.Training(epochs, batchSize);
    }

    private List<Build> builds(YamlValue list) {
        return distinct(list, element -> element.asChoice(Choices.of(Build.values())));
    }

    private List<Long> seeds(YamlValue list) {
        return distinct(list, element -> element.asInteger(0, Integer.MAX_VALUE).map(Long::valueOf));
    }

    private static <T> List<T> distinct(YamlValue list, Function<YamlValue, Optional<T>> reader) {
        List<T> read = new ArrayList<>();
        for (YamlValue element : list.asList()) {
            reader.apply(element).ifPresent(value -> {
                if (read.contains(value)) {
                    element.repeated();
                }
                read.add(value);
            });
        }
        return read;
    }

    private int checkPoints(YamlMapping check) {
        int points = check.required("points")
                .flatMap(value -> value.asInteger(1, 100))
                .orElse(1);
        check.end();
        return points;
    }
}
