package org.handgrad.study.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.model.GradientSource;
import org.handgrad.model.OptimizerSpec;

/** The trials of one combination of swept values: every model with every gradient source, optimiser and seed. */
final class Trials {
    private final TrialIdentity identity;

    Trials(TrialIdentity identity) {
        this.identity = identity;
    }

    List<Trial> of(ExperimentConfig config, List<SweptValue> settings) {
        List<Trial> trials = new ArrayList<>();
        for (ExperimentConfig.Model model : config.models()) {
            for (GradientSource gradient : config.gradients()) {
                for (OptimizerSpec optimizer : config.optimizers()) {
                    for (long seed : config.seeds()) {
                        trials.add(trial(alone(config, model, gradient, optimizer, seed), settings));
                    }
                }
            }
        }
        return trials;
    }

    private static ExperimentConfig alone(
            ExperimentConfig config,
            ExperimentConfig.Model model,
            GradientSource gradient,
            OptimizerSpec optimizer,
            long seed) {
        return new ExperimentConfig(
                config.name(),
                config.source(),
                config.description(),
                config.data(),
                List.of(model),
                config.builds(),
                List.of(gradient),
                List.of(optimizer),
                config.training(),
                List.of(seed),
                config.precision(),
                config.checkPoints(),
                config.yaml());
    }

    private Trial trial(ExperimentConfig alone, List<SweptValue> settings) {
        Map<String, String> shown = new LinkedHashMap<>();
        String model = alone.models().get(0).spec().name();
        String optimizer = alone.optimizers().get(0).name();
        shown.put("model", model);
        shown.put("gradient", alone.gradients().get(0).name());
        shown.put("optimizer", optimizer);
        settings.stream()
                .filter(setting -> concerns(setting, "models", model) && concerns(setting, "optimizers", optimizer))
                .forEach(setting ->
                        shown.put(setting.key(), setting.value().yaml().strip()));
        shown.put("seed", Long.toString(alone.seeds().get(0)));
        return new Trial(identity.of(alone), identity.ofGroup(alone), alone, shown);
    }

    /** A value of one entry among several of a kind concerns no other one. */
    private static boolean concerns(SweptValue setting, String kind, String name) {
        boolean ofKind = setting.path().size() > 1 && setting.path().get(0).equals(kind);
        return !ofKind || setting.path().get(1).equals(name);
    }
}
