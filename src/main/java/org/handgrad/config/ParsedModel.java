package org.handgrad.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import org.handgrad.config.schema.ChoiceKind;
import org.handgrad.config.yaml.YamlValue;
import org.handgrad.data.Dataset;
import org.handgrad.model.Activation;
import org.handgrad.model.InitialParameters;
import org.handgrad.model.LayerSpec;
import org.handgrad.model.Loss;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Restraints;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A model as the text gives it, and where it does so. Its parts are right each by itself; whether they fit together, and fit
 * the data, is still to be seen.
 */
record ParsedModel(
        List<ModelSection.Layer> layers,
        Loss loss,
        Restraints restraints,
        Optional<InitialParameters> initial,
        YamlValue layersPlace,
        YamlValue lossPlace,
        YamlValue initialPlace) {

    /**
     * The model; nothing, after the problems were reported, if it does not fit.
     *
     * @param data what it is trained on, unless something is wrong with that
     * @param otherwise where training starts, if the model does not say it
     */
    Optional<ExperimentConfig.Model> fit(String name, Optional<Dataset> data, InitialParameters otherwise) {
        int mistakes = layersPlace.document().mistakes();
        checkSoftmax();
        checkLoss();
        data.ifPresent(this::checkTargets);
        data.ifPresent(this::checkWidth);
        if (data.isEmpty() || layersPlace.document().mistakes() > mistakes) {
            return Optional.empty();
        }
        List<LayerSpec> specs = layers.stream().map(ModelSection.Layer::spec).toList();
        ModelSpec spec = new ModelSpec(name, data.get().inputs(), specs, loss, restraints);
        InitialParameters start = initial.orElse(otherwise);
        try {
            start.draw(spec, 1);
        } catch (IllegalArgumentException e) {
            initialPlace.problem(e.getMessage());
        }
        return Optional.of(new ExperimentConfig.Model(spec, start));
    }

    private LayerSpec last() {
        return layers.get(layers.size() - 1).spec();
    }

    private void checkSoftmax() {
        for (ModelSection.Layer layer : layers.subList(0, layers.size() - 1)) {
            if (layer.spec().activation().onlyInLastLayer()) {
                layer.activation()
                        .problem("'%s' is allowed in the last layer only"
                                .formatted(ChoiceKind.word(layer.spec().activation())));
            }
        }
        if (last().activation() == Activation.SOFTMAX && last().units() == 1) {
            layers.get(layers.size() - 1).activation().problem("'softmax' over a single unit is always 1");
        }
    }

    private void checkLoss() {
        if (loss.comparesOutputs() && last().units() == 1) {
            lossPlace.problem("'%s' compares outputs, and there is one".formatted(ChoiceKind.word(loss)));
        }
        if (!loss.accepts(last().activation())) {
            lossPlace.problem("'%s' needs %s in the last layer, which has '%s'"
                    .formatted(
                            ChoiceKind.word(loss),
                            loss.outputActivations().stream()
                                    .map(ChoiceKind::word)
                                    .collect(Collectors.joining(" or ")),
                            ChoiceKind.word(last().activation())));
        }
    }

    private void checkTargets(Dataset data) {
        INDArray y = data.samples().y();
        boolean fit = switch (loss.targets()) {
            case ANY -> true;
            case PROBABILITIES -> all(y, value -> value >= 0 && value <= 1);
            case DISTRIBUTION -> y.sum(1).sub(1).amaxNumber().doubleValue() <= 1e-12;
            case NOT_NEGATIVE -> all(y, value -> value >= 0);
            case NOT_ZERO -> all(y, value -> value != 0);
            case SIGNS -> all(y, value -> value == -1 || value == 1);
            case LABELS -> all(y, value -> value == 0 || value == 1);
        };
        if (!fit) {
            lossPlace.problem("'%s' needs targets %s; '%s' has others"
                    .formatted(ChoiceKind.word(loss), loss.targets().description(), data.name()));
        }
    }

    private static boolean all(INDArray y, DoublePredicate condition) {
        return Arrays.stream(y.dup().data().asDouble()).allMatch(condition);
    }

    private void checkWidth(Dataset data) {
        if (last().units() != data.outputs()) {
            layersPlace.problem("expected %s units in the last layer, one per target column of '%s', found %s"
                    .formatted(data.outputs(), data.name(), last().units()));
        }
    }
}
