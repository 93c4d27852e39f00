package org.handgrad.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.model.GradientSource;
import org.handgrad.report.document.Json;
import org.handgrad.study.design.Trial;
import org.handgrad.study.schedule.TrialTask;
import org.handgrad.study.trial.TrialId;

/**
 * A trial that is to be run.
 *
 * @param file of the configuration
 */
record ComparisonTask(Trial trial, Path file) implements TrialTask {
    @Override
    public TrialId id() {
        return trial.id();
    }

    /** In steps of one weight, which stand for seconds as well as any guess. */
    @Override
    public double expectedSeconds() {
        ExperimentConfig config = trial.config();
        double parameters = config.models().get(trial.place().model()).spec().parameterShapes().values().stream()
                .mapToDouble(shape -> (double) shape[0] * (shape.length > 1 ? shape[1] : 1))
                .sum();
        boolean differences =
                config.gradients().get(trial.place().gradient()) instanceof GradientSource.FiniteDifference;
        return config.training().epochs() * (100 + parameters) * (differences ? parameters : 1);
    }

    @Override
    public String settings() {
        Map<String, Object> settings = new LinkedHashMap<>(trial.settings());
        settings.put("seed", trial.seed());
        trial.place().fold().ifPresent(fold -> settings.put("fold", fold));
        return Json.writeCompact(settings);
    }

    @Override
    public String work() {
        return Json.writeCompact(TrialOrder.of(trial, file));
    }
}
