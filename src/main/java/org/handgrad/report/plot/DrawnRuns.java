package org.handgrad.report.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.handgrad.report.document.ResultDocument.Run;

/** Models are drawn once for each optimiser: as the first of the gradient sources and of the builds has trained them. */
final class DrawnRuns {
    private DrawnRuns() {}

    /**
     * The first item of each model and optimiser.
     *
     * @param run to which an item belongs; null, and the item is left out
     */
    static <T> List<T> of(List<T> items, Function<T, Run> run) {
        Map<List<Object>, T> first = new LinkedHashMap<>();
        for (T item : items) {
            Run its = run.apply(item);
            if (its != null) {
                first.putIfAbsent(List.of(its.model(), its.optimizer(), its.learningRate()), item);
            }
        }
        return new ArrayList<>(first.values());
    }
}
