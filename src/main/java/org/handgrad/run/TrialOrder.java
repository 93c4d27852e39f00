package org.handgrad.run;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.handgrad.experiment.ComparisonPlace;
import org.handgrad.experiment.Recording;
import org.handgrad.study.design.Trial;

/**
 * What a worker is told: one trial.
 *
 * @param file of the configuration; paths in it are relative to its folder
 * @param name of the experiment
 * @param yaml the configuration with the swept values in their places
 * @param model place of the model, and so on, as in {@link ComparisonPlace}
 * @param fold null without folds
 * @param snapshots as in {@link Recording}
 */
record TrialOrder(
        String file,
        String name,
        String yaml,
        int model,
        int gradient,
        int optimizer,
        int seed,
        Integer fold,
        int snapshots,
        boolean everyEpoch,
        boolean models) {
    static TrialOrder of(Trial trial, Path file) {
        ComparisonPlace place = trial.place();
        Recording recording = trial.recording();
        return new TrialOrder(
                file.toString(),
                trial.config().name(),
                trial.config().yaml(),
                place.model(),
                place.gradient(),
                place.optimizer(),
                place.seed(),
                place.fold().isPresent() ? place.fold().getAsInt() : null,
                recording.snapshots(),
                recording.everyEpoch(),
                recording.models());
    }

    ComparisonPlace place() {
        return new ComparisonPlace(
                model, gradient, optimizer, seed, fold == null ? OptionalInt.empty() : OptionalInt.of(fold));
    }

    Recording recording() {
        return new Recording(snapshots, everyEpoch, models);
    }
}
