package org.handgrad.study.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.experiment.ComparisonPlace;
import org.handgrad.experiment.Recording;

/** The trials of one combination of swept values: every comparison of its configuration. */
final class Trials {
    private final TrialIdentity identity;
    private final boolean swept;
    private final boolean models;

    /**
     * @param swept whether there may be many combinations, of which no drawings are kept
     * @param models whether trained models are kept
     */
    Trials(TrialIdentity identity, boolean swept, boolean models) {
        this.identity = identity;
        this.swept = swept;
        this.models = models;
    }

    List<Trial> of(ExperimentConfig config, List<SweptValue> settings) {
        List<Trial> trials = new ArrayList<>();
        for (ComparisonPlace place : ComparisonPlace.all(config)) {
            ExperimentConfig alone = place.alone(config);
            Recording recording = place.recording(config, !swept, models);
            trials.add(new Trial(
                    identity.of(alone, place.fold(), recording),
                    identity.ofGroup(alone),
                    config,
                    place,
                    recording,
                    shown(alone, settings)));
        }
        return trials;
    }

    private static Map<String, String> shown(ExperimentConfig alone, List<SweptValue> settings) {
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
        return shown;
    }

    /** A value of one entry among several of a kind concerns no other one. */
    private static boolean concerns(SweptValue setting, String kind, String name) {
        boolean ofKind = setting.path().size() > 1 && setting.path().get(0).equals(kind);
        return !ofKind || setting.path().get(1).equals(name);
    }
}
