package org.handgrad.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handgrad.data.Dataset;
import org.handgrad.model.Activation;
import org.handgrad.model.InitialParameters;
import org.handgrad.model.LayerSpec;
import org.handgrad.model.Loss;
import org.handgrad.model.ModelSpec;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Reads one model and checks that it fits its data. */
final class ModelReader {
    private ModelReader() {}

    /**
     * The model, unless something is wrong with it.
     *
     * @param data what it is trained on, unless something is wrong with that
     * @param initial where training starts unless the model says otherwise
     */
    static Optional<ExperimentConfig.Model> read(
            String name, YamlMapping model, Optional<Dataset> data, InitialParameters initial) {
        Optional<YamlValue> layerValue = model.required("layers");
        List<LayerSpec> layers = layerValue.map(ModelReader::layers).orElse(List.of());
        Optional<YamlValue> lossValue = model.required("loss");
        Optional<Loss> loss = lossValue.flatMap(value -> value.asChoice(Choices.of(Loss.values())));
        double weightDecay = model.optional("weight-decay")
                .flatMap(value -> value.asNumber(v -> v >= 0, "a number of at least 0"))
                .orElse(0.0);
        Optional<YamlValue> initialValue = model.optional("initial");
        Optional<InitialParameters> start =
                initialValue.isPresent() ? initialValue.flatMap(InitialReader::read) : Optional.of(initial);
        model.end();

        if (layers.isEmpty() || loss.isEmpty() || start.isEmpty()) {
            return Optional.empty();
        }
        boolean lossFits = lossFits(lossValue.orElseThrow(), loss.get(), layers);
        boolean targetsFit = data.isPresent() && targetsFit(lossValue.orElseThrow(), loss.get(), data.get());
        boolean widthFits = data.isPresent() && widthFits(layerValue.orElseThrow(), layers, data.get());
        if (!lossFits || !targetsFit || !widthFits) {
            return Optional.empty();
        }
        ModelSpec spec = new ModelSpec(name, data.orElseThrow().inputs(), layers, loss.get(), weightDecay);
        try {
            start.get().draw(spec, 1);
        } catch (IllegalArgumentException e) {
            initialValue.ifPresentOrElse(value -> value.problem(e.getMessage()), () -> model.problem(e.getMessage()));
        }
        return Optional.of(new ExperimentConfig.Model(spec, start.get()));
    }

    private static List<LayerSpec> layers(YamlValue list) {
        List<LayerSpec> layers = new ArrayList<>();
        List<YamlValue> elements = list.asList();
        for (int l = 1; l <= elements.size(); l++) {
            boolean last = l == elements.size();
            elements.get(l - 1).asMapping().flatMap(layer -> layer(layer, last)).ifPresent(layers::add);
        }
        return layers.size() == elements.size() ? layers : List.of();
    }

    private static Optional<LayerSpec> layer(YamlMapping layer, boolean last) {
        Optional<Integer> units = layer.required("units").flatMap(value -> value.asInteger(1, 100_000));
        Optional<YamlValue> activationValue = layer.required("activation");
        Optional<Activation> activation =
                activationValue.flatMap(value -> value.asChoice(Choices.of(Activation.values())));
        boolean bias = layer.optional("bias").flatMap(YamlValue::asBoolean).orElse(true);
        layer.end();
        if (activation.isPresent() && activation.get().onlyInLastLayer()) {
            if (!last) {
                activationValue.orElseThrow().problem("'softmax' can stand in the last layer only");
                return Optional.empty();
            }
            if (units.isPresent() && units.get() == 1) {
                activationValue.orElseThrow().problem("'softmax' over a single unit is always 1");
                return Optional.empty();
            }
        }
        return units.flatMap(count -> activation.map(function -> new LayerSpec(count, function, bias)));
    }

    private static boolean lossFits(YamlValue where, Loss loss, List<LayerSpec> layers) {
        Activation output = layers.get(layers.size() - 1).activation();
        if (!loss.accepts(output)) {
            where.problem("'%s' needs %s in the last layer, which has '%s'"
                    .formatted(
                            Choices.label(loss),
                            String.join(
                                    " or ",
                                    Choices.of(loss.outputActivations().toArray(Activation[]::new))
                                            .keySet()),
                            Choices.label(output)));
            return false;
        }
        return true;
    }

    private static boolean targetsFit(YamlValue where, Loss loss, Dataset data) {
        INDArray y = data.samples().y();
        if (loss == Loss.XENT
                && (y.minNumber().doubleValue() < 0 || y.maxNumber().doubleValue() > 1)) {
            where.problem("'xent' needs targets from 0 to 1; '%s' has others".formatted(data.name()));
            return false;
        }
        if (loss == Loss.MCXENT && y.sum(1).sub(1).amaxNumber().doubleValue() > 1e-12) {
            where.problem(
                    "'mcxent' needs targets that add up to 1 in each row; those of '%s' do not".formatted(data.name()));
            return false;
        }
        return true;
    }

    private static boolean widthFits(YamlValue where, List<LayerSpec> layers, Dataset data) {
        int units = layers.get(layers.size() - 1).units();
        if (units != data.outputs()) {
            where.problem("the last layer has units: %s, but '%s' has target columns: %s"
                    .formatted(units, data.name(), data.outputs()));
            return false;
        }
        return true;
    }
}
