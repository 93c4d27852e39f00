package org.handgrad.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handgrad.report.document.HistoryCsv;
import org.handgrad.report.document.ResultDocument.Run;

/**
 * The costs of runs that differ in their build alone, at the same epochs.
 *
 * @param runs their ids
 * @param epochs at which they are shown
 * @param costs of each run, as stored; null where it has ended or is not finite
 * @param unclipped of each run, what the same predictions cost by the formula; null where that is never another number
 */
record CostCurves(List<String> runs, List<Integer> epochs, List<List<Double>> costs, List<List<Double>> unclipped) {
    /** So many points all curves of a page may have together. */
    private static final int MOST_POINTS = 60_000;

    private static final int MOST_EPOCHS = 2_000;

    /** What runs have in common that may be drawn over one another. */
    private record Key(
            String model, String gradient, Double epsilon, String optimizer, double rate, long seed, Integer fold) {}

    /** All runs, thinned to what can be seen. */
    static List<CostCurves> of(List<Run> runs, Map<String, List<Double>> history) {
        Map<Key, List<Run>> groups = new LinkedHashMap<>();
        for (Run run : runs) {
            Key key = new Key(
                    run.model(),
                    run.gradient(),
                    run.epsilon(),
                    run.optimizer(),
                    run.learningRate(),
                    run.seed(),
                    run.fold());
            groups.computeIfAbsent(key, unseen -> new ArrayList<>()).add(run);
        }
        int most = Math.max(2, Math.min(MOST_EPOCHS, MOST_POINTS / Math.max(1, runs.size())));
        return groups.values().stream()
                .map(group -> thinned(group, history, most))
                .toList();
    }

    private static CostCurves thinned(List<Run> runs, Map<String, List<Double>> history, int most) {
        List<List<Double>> all = runs.stream().map(run -> costs(run, history)).toList();
        List<List<Double>> others =
                runs.stream().map(run -> unclipped(run, history)).toList();
        SortedSet<Integer> epochs = CurveThinning.of(
                Stream.concat(all.stream(), others.stream())
                        .filter(costs -> !costs.isEmpty())
                        .toList(),
                most);
        return new CostCurves(
                runs.stream().map(Run::id).toList(),
                List.copyOf(epochs),
                all.stream().map(costs -> at(epochs, costs)).toList(),
                others.stream()
                        .map(costs -> costs.isEmpty() ? null : at(epochs, costs))
                        .collect(Collectors.toList())); // which may hold null
    }

    /** As the history has them, the last one with all the digits that the result has of it. */
    private static List<Double> costs(Run run, Map<String, List<Double>> history) {
        return withLast(history.getOrDefault(run.id(), List.of()), run.finalCost());
    }

    private static List<Double> unclipped(Run run, Map<String, List<Double>> history) {
        return withLast(history.getOrDefault(HistoryCsv.unclipped(run.id()), List.of()), run.trueCost());
    }

    private static List<Double> withLast(List<Double> stored, Double last) {
        List<Double> costs = new ArrayList<>(stored);
        if (last != null && !costs.isEmpty()) {
            costs.set(costs.size() - 1, last);
        }
        return costs;
    }

    private static List<Double> at(SortedSet<Integer> epochs, List<Double> costs) {
        List<Double> some = new ArrayList<>(); // which may hold null
        for (int epoch : epochs) {
            boolean there = epoch < costs.size() && Double.isFinite(costs.get(epoch));
            some.add(there ? costs.get(epoch) : null);
        }
        return some;
    }
}
