package org.handgrad.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.model.ModelSpec;
import org.handgrad.study.design.Study;
import org.handgrad.study.design.Trial;

/** The models of a study whose gradients are checked: each once, however many trials it has. */
final class CheckedModels {
    /** A check takes about a second, and models of one sweep are much alike. */
    private static final int MOST = 20;

    private CheckedModels() {}

    /** The study's configuration with those of its models that suit its data, at most {@value #MOST}. */
    static ExperimentConfig of(Study study) {
        if (!study.isSwept()) {
            return study.config();
        }
        Map<ModelSpec, ExperimentConfig.Model> models = new LinkedHashMap<>();
        ModelSpec first = study.config().models().get(0).spec();
        for (Trial trial : study.trials()) {
            ExperimentConfig.Model model =
                    trial.config().models().get(trial.place().model());
            boolean suits =
                    model.spec().inputs() == first.inputs() && model.spec().outputs() == first.outputs();
            if (suits && models.size() < MOST) {
                models.putIfAbsent(
                        model.spec(),
                        new ExperimentConfig.Model(
                                model.spec().named(name(model.spec().name(), trial)), model.initial()));
            }
        }
        return study.config().withModels(List.copyOf(models.values()));
    }

    /** With those swept values that are the model's. */
    private static String name(String model, Trial trial) {
        String prefix = "models.%s.".formatted(model);
        String values = trial.settings().entrySet().stream()
                .filter(setting -> setting.getKey().startsWith(prefix))
                .map(setting -> ", %s=%s".formatted(setting.getKey().substring(prefix.length()), setting.getValue()))
                .collect(Collectors.joining());
        return model + values;
    }
}
