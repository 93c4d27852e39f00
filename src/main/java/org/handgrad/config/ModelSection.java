package org.handgrad.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handgrad.config.schema.BooleanKind;
import org.handgrad.config.schema.ChoiceKind;
import org.handgrad.config.schema.IntegerKind;
import org.handgrad.config.schema.Key;
import org.handgrad.config.schema.ListKind;
import org.handgrad.config.schema.MappingKind;
import org.handgrad.config.schema.Section;
import org.handgrad.config.schema.SectionValues;
import org.handgrad.config.yaml.YamlValue;
import org.handgrad.model.LayerSpec;
import org.handgrad.model.Loss;

/** {@code models: { mlp: { layers: [{ units: 1, activation: sigmoid }], loss: mse } }}. */
final class ModelSection {
    private static final Key<Integer> UNITS = Key.required(
            "units", new IntegerKind(1, 100_000), "Number of units. The last layer needs one per target column.");

    private static final Key<ActivationSection.Chosen> ACTIVATION = Key.required(
            "activation", ActivationSection.KIND, "Activation function; `softmax` in the last layer only.");

    private static final Key<Boolean> BIAS = Key.optional("bias", new BooleanKind(), "Whether the layer has a bias b.")
            .otherwise(true, "true");

    /** A layer and the place of its activation, which may not fit. */
    record Layer(LayerSpec spec, YamlValue activation) {}

    private static final Key<List<Layer>> LAYERS = Key.required(
            "layers",
            ListKind.of(Section.of(
                    "layers",
                    "One element per layer, from the inputs to the output.",
                    List.of(UNITS, ACTIVATION, BIAS),
                    entries -> new Layer(
                            new LayerSpec(
                                    entries.value(UNITS),
                                    entries.value(ACTIVATION).activation(),
                                    entries.value(ACTIVATION).constants(),
                                    entries.value(BIAS)),
                            entries.placeOf(ACTIVATION)))),
            "The layers.");

    private static final Key<Loss> LOSS = Key.required(
            "loss",
            ChoiceKind.of(Loss.values()),
            "How predictions and targets make the cost: "
                    + Stream.of(Loss.values())
                            .map(loss -> "`%s`, of targets %s"
                                    .formatted(
                                            ChoiceKind.word(loss),
                                            loss.targets().description()))
                            .collect(Collectors.joining("; "))
                    + ". Formulas: [derivations](../explanation/derivations.md#5-losses).");

    /** A name that is also part of names of files, and of paths on the command line. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,49}");

    static final Key<Map<String, ParsedModel>> MODELS = Key.required(
            "models",
            new MappingKind<>(
                    "a model",
                    NAME,
                    "up to 50 letters, digits, '-' and '_'",
                    Section.of("models", "One entry per model; you choose the name.", keys(), ModelSection::draft)),
            "Models; at least one.");

    private ModelSection() {}

    private static List<Key<?>> keys() {
        List<Key<?>> keys = new ArrayList<>(List.of(LAYERS, LOSS));
        keys.addAll(RestraintSection.KEYS);
        keys.add(InitialSection.OWN_INITIAL);
        return keys;
    }

    private static ParsedModel draft(SectionValues entries) {
        return new ParsedModel(
                entries.value(LAYERS),
                entries.value(LOSS),
                RestraintSection.of(entries),
                entries.get(InitialSection.OWN_INITIAL),
                entries.placeOf(LAYERS),
                entries.placeOf(LOSS),
                entries.placeOf(InitialSection.OWN_INITIAL));
    }
}
