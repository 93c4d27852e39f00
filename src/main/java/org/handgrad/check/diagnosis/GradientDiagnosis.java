package org.handgrad.check.diagnosis;

import java.util.List;

/**
 * The diagnosis of a wrong gradient array.
 *
 * @param causes every mistake that explains all differences; may be empty
 * @param sentences one per cause, with its evidence; without a cause, the entries that differ most
 */
public record GradientDiagnosis(List<Cause> causes, List<String> sentences) {
    public static final GradientDiagnosis NONE = new GradientDiagnosis(List.of(), List.of());

    public GradientDiagnosis {
        causes = List.copyOf(causes);
        sentences = List.copyOf(sentences);
    }
}
