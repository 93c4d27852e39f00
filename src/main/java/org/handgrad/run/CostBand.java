package org.handgrad.run;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Quantile;
import org.handgrad.report.document.RankingDocument;
import org.handgrad.report.document.ResultDocument.Run;
import org.handgrad.report.document.TrialDocument;

/** The costs of a group's trials during training: at each epoch their median and quartiles. */
final class CostBand {
    private static final Quantile QUANTILE = Quantile.withDefaults().with(Quantile.EstimationMethod.HF7);
    private static final MathContext DIGITS = new MathContext(6);

    private CostBand() {}

    /** Empty if no trial has any cost. */
    static Optional<RankingDocument.Band> of(int rank, BuildGroup group) {
        List<List<Double>> curves = new ArrayList<>();
        List<Integer> epochs = List.of();
        for (TrialDocument trial : group.trials().values()) {
            List<Double> costs = costs(trial, group.builds().get(0));
            if (!costs.isEmpty()) {
                curves.add(costs);
                List<Integer> own = trial.epochs() == null
                        ? IntStream.range(0, costs.size()).boxed().toList()
                        : trial.epochs().subList(0, costs.size());
                epochs = own.size() > epochs.size() ? own : epochs;
            }
        }
        List<double[]> quartiles = IntStream.range(0, epochs.size())
                .mapToObj(at -> quartiles(curves, at))
                .toList();
        return quartiles.isEmpty()
                ? Optional.empty()
                : Optional.of(new RankingDocument.Band(
                        rank, epochs, column(quartiles, 1), column(quartiles, 0), column(quartiles, 2)));
    }

    private static List<Double> costs(TrialDocument trial, String build) {
        return trial.runs().stream()
                .filter(run -> run.build().equals(build))
                .map(Run::id)
                .findFirst()
                .map(id -> trial.costs().getOrDefault(id, List.of()))
                .orElse(List.of());
    }

    /** Of those trials that have not ended by then. */
    private static double[] quartiles(List<List<Double>> curves, int at) {
        double[] costs = curves.stream()
                .filter(curve -> at < curve.size() && Double.isFinite(curve.get(at)))
                .mapToDouble(curve -> curve.get(at))
                .toArray();
        return costs.length == 0
                ? new double[] {Double.NaN, Double.NaN, Double.NaN}
                : QUANTILE.evaluate(costs, 0.25, 0.5, 0.75);
    }

    private static List<Double> column(List<double[]> quartiles, int which) {
        List<Double> column = new ArrayList<>(); // which may hold null
        for (double[] three : quartiles) {
            column.add(
                    Double.isFinite(three[which])
                            ? (Double)
                                    new BigDecimal(three[which]).round(DIGITS).doubleValue()
                            : null);
        }
        return column;
    }
}
