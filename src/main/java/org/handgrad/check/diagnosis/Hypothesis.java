package org.handgrad.check.diagnosis;

import java.util.Map;
import org.handgrad.model.Parameters;

/**
 * The gradient as it would be with one known mistake.
 *
 * @param cause the mistake
 * @param gradients that gradient, at each point
 */
public record Hypothesis(Cause cause, Map<Integer, Parameters> gradients) {}
