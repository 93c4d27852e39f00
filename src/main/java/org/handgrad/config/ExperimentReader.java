package org.handgrad.config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.config.schema.SectionValues;
import org.handgrad.config.yaml.ConfigException;
import org.handgrad.config.yaml.SetOption;
import org.handgrad.config.yaml.YamlDocument;
import org.handgrad.config.yaml.YamlValue;
import org.handgrad.data.Dataset;
import org.handgrad.data.split.Folds;
import org.handgrad.model.GradientSource;
import org.handgrad.model.InitialParameters;
import org.handgrad.model.Precision;

/** Reads an experiment from YAML and reports all mistakes at once. */
public final class ExperimentReader {
    private final Path file;
    private final String name;
    private final YamlDocument document;

    private ExperimentReader(Path file, String name, YamlDocument document) {
        this.file = file;
        this.name = name;
        this.document = document;
    }

    /**
     * Reads a file; its name is the experiment's.
     *
     * @param options overrides from the command line
     * @throws ConfigException with every mistake in the text
     * @throws IOException if the file cannot be read
     */
    public static ExperimentConfig read(Path file, List<SetOption> options) throws IOException {
        return read(ExperimentText.of(file, options));
    }

    /**
     * Reads a text.
     *
     * @param file name of the text in messages, not read; relative paths start in its folder
     * @param name the experiment's name
     * @throws ConfigException with every mistake in the text
     */
    public static ExperimentConfig read(Path file, String name, String text, List<SetOption> options) {
        return read(ExperimentText.of(file, name, text, options));
    }

    /**
     * Reads a text that was taken apart.
     *
     * @throws ConfigException if anything is wrong with it
     */
    public static ExperimentConfig read(ExperimentText text) {
        return new ExperimentReader(text.file(), text.name(), text.root().document())
                .experiment(text.root(), text.source(), text.yaml());
    }

    private ExperimentConfig experiment(YamlValue root, String source, String yaml) {
        ExperimentName.check(name).ifPresent(root::problem);
        Optional<SectionValues> read = ExperimentSection.SECTION.read(root);
        if (read.isEmpty()) {
            document.requireSound();
        }
        SectionValues entries = read.orElseThrow();
        Optional<Folds> folds = SplitSection.folds(entries, entries.get(DataSection.DATA));
        Optional<ExperimentConfig.Data> data =
                entries.get(DataSection.DATA).map(draft -> draft.in(name, file.resolveSibling(""), folds));
        Optional<ParsedData.TrainingPart> training =
                data.flatMap(sound -> entries.value(DataSection.DATA).trainingPart(sound));
        List<ExperimentConfig.Model> models = models(entries, training.map(ParsedData.TrainingPart::first));
        training.ifPresent(samples ->
                entries.get(ExperimentSection.TRAINING).ifPresent(schedule -> schedule.fit(samples.fewest())));
        List<GradientSource> gradients = gradients(entries);
        document.requireSound();
        return new ExperimentConfig(
                name,
                source,
                entries.value(ExperimentSection.DESCRIPTION),
                data.orElseThrow(),
                models,
                entries.value(ExperimentSection.BUILDS),
                gradients,
                entries.value(OptimizerSection.OPTIMIZERS),
                entries.value(ExperimentSection.TRAINING).training(),
                entries.value(ExperimentSection.SEEDS),
                entries.value(ExperimentSection.PRECISION),
                entries.value(ExperimentSection.CHECK),
                yaml);
    }

    private static List<ExperimentConfig.Model> models(SectionValues entries, Optional<Dataset> training) {
        InitialParameters otherwise = entries.get(InitialSection.INITIAL).orElse(new InitialParameters.Xavier());
        List<ExperimentConfig.Model> models = new ArrayList<>();
        entries.get(ModelSection.MODELS)
                .orElse(Map.of())
                .forEach((model, draft) -> draft.fit(model, training, otherwise).ifPresent(models::add));
        return models;
    }

    /** A difference whose ε is chosen by the precision may be one that stands there already. */
    private static List<GradientSource> gradients(SectionValues entries) {
        Precision precision = entries.get(ExperimentSection.PRECISION).orElse(Precision.FLOAT64);
        List<GradientSource> gradients = new ArrayList<>();
        List<GradientSection.Draft> drafts =
                entries.get(GradientSection.GRADIENTS).orElse(List.of());
        for (GradientSection.Draft draft : drafts.stream().distinct().toList()) {
            GradientSource source = draft.in(precision);
            if (gradients.contains(source)) {
                entries.placeOf(GradientSection.GRADIENTS).problem("'%s' appears twice".formatted(source.name()));
            }
            gradients.add(source);
        }
        return gradients;
    }
}
