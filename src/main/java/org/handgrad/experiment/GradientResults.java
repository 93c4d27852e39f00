package org.handgrad.experiment;

import java.util.List;
import org.handgrad.check.CheckResult;

/**
 * What is known of the gradients of an experiment's models.
 *
 * @param gradients results of the gradient checks
 * @param differences the error of each finite difference; empty unless the configuration compares several steps
 */
public record GradientResults(List<CheckResult> gradients, List<DifferenceError> differences) {
    public GradientResults {
        gradients = List.copyOf(gradients);
        differences = List.copyOf(differences);
    }
}
