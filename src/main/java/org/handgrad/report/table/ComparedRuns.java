package org.handgrad.report.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.report.document.ResultDocument.Run;

/**
 * Runs that differ only in build, seed and fold.
 *
 * @param model of all of them
 * @param gradient of all of them, with its step
 * @param optimizer of all of them
 * @param learningRate of all of them
 * @param runs by build
 */
public record ComparedRuns(
        String model, String gradient, String optimizer, double learningRate, Map<String, List<Run>> runs) {
    /** What two runs have in common. */
    private record Key(String model, String gradient, String optimizer, double learningRate) {}

    /** The comparisons in the order of their first runs. */
    static List<ComparedRuns> of(List<Run> runs) {
        Map<Key, Map<String, List<Run>>> groups = new LinkedHashMap<>();
        for (Run run : runs) {
            Key key = new Key(
                    run.model(), gradientLabel(run.gradient(), run.epsilon()), run.optimizer(), run.learningRate());
            groups.computeIfAbsent(key, other -> new LinkedHashMap<>())
                    .computeIfAbsent(run.build(), build -> new ArrayList<>())
                    .add(run);
        }
        return groups.entrySet().stream()
                .map(group -> new ComparedRuns(
                        group.getKey().model(),
                        group.getKey().gradient(),
                        group.getKey().optimizer(),
                        group.getKey().learningRate(),
                        group.getValue()))
                .toList();
    }

    /** What tables call a gradient source; two differences of one scheme have different steps. */
    public static String gradientLabel(String gradient, Double epsilon) {
        return epsilon == null ? gradient : "%s, ε = %s".formatted(gradient, NumberText.step(epsilon));
    }
}
