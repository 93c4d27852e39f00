package org.handgrad.check.diagnosis;

import java.util.List;

/**
 * What is wrong with one gradient array.
 *
 * @param causes all that explain every difference; none, if nothing does
 * @param sentences one a cause, each with its evidence; if there is no cause, the entries that differ most
 */
public record GradientDiagnosis(List<Cause> causes, List<String> sentences) {
    public static final GradientDiagnosis NONE = new GradientDiagnosis(List.of(), List.of());

    public GradientDiagnosis {
        causes = List.copyOf(causes);
        sentences = List.copyOf(sentences);
    }
}
