package org.handgrad.check.diagnosis;

import java.util.Map;
import org.handgrad.model.Parameters;

/**
 * What the gradient would be with one mistake.
 *
 * @param cause the mistake
 * @param gradients that gradient, at each point
 */
public record Hypothesis(Cause cause, Map<Integer, Parameters> gradients) {}
