package org.handgrad.experiment;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.data.Batch;
import org.handgrad.hand.HandNetwork;
import org.handgrad.model.GradientSource;
import org.handgrad.model.Parameters;
import org.handgrad.numeric.FiniteDifference;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The error of a finite difference against the hand-derived gradient at the initial parameters.
 *
 * @param model the model's name
 * @param difference its scheme and its step ε
 * @param relativeError ‖g_ε − g‖ / ‖g‖; NaN if g is 0
 */
public record DifferenceError(String model, GradientSource.FiniteDifference difference, double relativeError) {
    private static final int FEWEST_STEPS = 3; // two points show no valley

    /** The errors of every difference that the configuration lists, if there are enough steps to compare. */
    static List<DifferenceError> of(ExperimentConfig config, Batch training) {
        List<GradientSource.FiniteDifference> differences = config.gradients().stream()
                .filter(GradientSource.FiniteDifference.class::isInstance)
                .map(GradientSource.FiniteDifference.class::cast)
                .toList();
        if (differences.stream()
                        .map(GradientSource.FiniteDifference::epsilon)
                        .distinct()
                        .count()
                < FEWEST_STEPS) {
            return List.of();
        }
        List<DifferenceError> errors = new ArrayList<>();
        for (ExperimentConfig.Model model : config.models()) {
            Parameters at =
                    model.initial().draw(model.spec(), config.seeds().get(0)).castTo(config.precision());
            HandNetwork network = new HandNetwork(
                    model.spec(), config.precision(), config.optimizers().get(0), at);
            Parameters exact = network.gradient(training);
            for (GradientSource.FiniteDifference difference : differences) {
                Parameters quotient =
                        FiniteDifference.gradient(difference.scheme(), difference.epsilon(), at, moved -> {
                            network.setParameters(moved);
                            return network.cost(training);
                        });
                double error = quotient.combine(exact, INDArray::sub).norm() / exact.norm();
                errors.add(new DifferenceError(model.spec().name(), difference, error));
            }
        }
        return errors;
    }
}
