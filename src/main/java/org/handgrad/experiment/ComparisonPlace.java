package org.handgrad.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.data.split.Folds;

/**
 * Which comparison of an experiment.
 *
 * @param model its place among the models
 * @param gradient its place among the gradient sources
 * @param optimizer its place among the optimisers
 * @param seed its place among the seeds
 * @param fold its number, from 1; empty without folds
 */
public record ComparisonPlace(int model, int gradient, int optimizer, int seed, OptionalInt fold) {
    /** Every comparison, in the order of the results: fold by fold, the seeds changing fastest. */
    public static List<ComparisonPlace> all(ExperimentConfig experiment) {
        int folds = experiment.data().folds().map(Folds::total).orElse(0);
        List<ComparisonPlace> places = new ArrayList<>();
        for (int fold = Math.min(1, folds); fold <= folds; fold++) {
            OptionalInt number = fold > 0 ? OptionalInt.of(fold) : OptionalInt.empty();
            for (int model = 0; model < experiment.models().size(); model++) {
                for (int gradient = 0; gradient < experiment.gradients().size(); gradient++) {
                    for (int optimizer = 0; optimizer < experiment.optimizers().size(); optimizer++) {
                        for (int seed = 0; seed < experiment.seeds().size(); seed++) {
                            places.add(new ComparisonPlace(model, gradient, optimizer, seed, number));
                        }
                    }
                }
            }
        }
        return places;
    }

    /** The configuration of this comparison alone. */
    public ExperimentConfig alone(ExperimentConfig experiment) {
        return new ExperimentConfig(
                experiment.name(),
                experiment.source(),
                experiment.description(),
                experiment.data(),
                List.of(experiment.models().get(model)),
                experiment.builds(),
                List.of(experiment.gradients().get(gradient)),
                List.of(experiment.optimizers().get(optimizer)),
                experiment.training(),
                List.of(experiment.seeds().get(seed)),
                experiment.precision(),
                experiment.checkPoints(),
                experiment.yaml());
    }

    /**
     * What is kept of it: of the first seed and fold what is drawn.
     *
     * @param whole whether the experiment is small enough for the costs of every epoch and for drawings
     * @param models whether the trained models are kept
     */
    public Recording recording(ExperimentConfig experiment, boolean whole, boolean models) {
        boolean first = whole && seed == 0 && fold.orElse(1) == 1;
        int snapshots = first
                ? SnapshotPlan.most(experiment, experiment.models().get(model).spec())
                : 0;
        return new Recording(snapshots, whole, models);
    }
}
