package org.handgrad.report.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.handgrad.data.Batch;
import org.handgrad.experiment.ExperimentResult;
import org.handgrad.experiment.MisclassifiedSample;
import org.handgrad.experiment.ParityResult;
import org.handgrad.experiment.PlotData;
import org.handgrad.experiment.RunResult;
import org.handgrad.experiment.SnapshotPlan;
import org.handgrad.model.Parameters;
import org.handgrad.train.DownsampledCurve;
import org.handgrad.train.Snapshot;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Makes the {@link SnapshotDocument} of an experiment. */
final class SnapshotDocuments {
    private static final MathContext EXACT_ENOUGH = new MathContext(6);
    private static final MathContext VISIBLE = new MathContext(4);

    private SnapshotDocuments() {}

    static SnapshotDocument of(ExperimentResult result) {
        PlotData plotData = result.plotData();
        return new SnapshotDocument(
                result.config().name(),
                plotData.points().map(SnapshotDocuments::points).orElse(null),
                rounded(plotData.axes()),
                rounded(plotData.movingAxes()),
                result.runs().stream()
                        .flatMap(run -> run.trained().flatMap(trained -> trained.drawn()).stream()
                                .map(drawn ->
                                        new SnapshotDocument.Answers(run.spec().id(), columns(drawn, VISIBLE))))
                        .toList(),
                result.runs().stream().flatMap(SnapshotDocuments::misclassified).toList(),
                result.runs().stream()
                        .filter(run -> !run.snapshots().isEmpty())
                        .map(SnapshotDocuments::way)
                        .toList(),
                result.parities().stream().map(SnapshotDocuments::distances).toList());
    }

    private static SnapshotDocument.Points points(Batch points) {
        return new SnapshotDocument.Points(columns(points.x(), EXACT_ENOUGH), columns(points.y(), EXACT_ENOUGH));
    }

    private static Stream<SnapshotDocument.Misclassified> misclassified(RunResult run) {
        return run.trained().stream()
                .filter(model -> !model.misclassified().isEmpty())
                .map(model -> new SnapshotDocument.Misclassified(
                        run.spec().id(),
                        model.judged().part().label(),
                        model.misclassified().stream()
                                .map(SnapshotDocuments::sample)
                                .toList()));
    }

    private static SnapshotDocument.Sample sample(MisclassifiedSample sample) {
        return new SnapshotDocument.Sample(
                sample.sample(),
                rounded(sample.inputs(), EXACT_ENOUGH),
                sample.actual(),
                sample.predicted(),
                rounded(sample.outputs(), VISIBLE));
    }

    private static SnapshotDocument.Way way(RunResult run) {
        return new SnapshotDocument.Way(
                run.spec().id(),
                run.snapshots().stream().map(SnapshotDocuments::step).toList());
    }

    private static SnapshotDocument.Step step(Snapshot snapshot) {
        Map<String, Double> taken = new LinkedHashMap<>();
        snapshot.shares().taken().forEach((name, part) -> taken.put(name, round(part, EXACT_ENOUGH)));
        boolean kept = snapshot.parameters().count() <= SnapshotPlan.MOST_PARAMETERS;
        return new SnapshotDocument.Step(
                snapshot.epoch(),
                round(snapshot.cost(), EXACT_ENOUGH),
                taken,
                round(snapshot.shares().secondOrder(), EXACT_ENOUGH),
                kept ? arrays(snapshot.parameters()) : null,
                kept ? arrays(snapshot.gradient()) : null,
                snapshot.predictions()
                        .map(predictions -> columns(predictions, VISIBLE))
                        .orElse(null));
    }

    private static SnapshotDocument.Distances distances(ParityResult result) {
        DownsampledCurve curve = result.parity().curve();
        return new SnapshotDocument.Distances(
                List.of(result.hand().id(), result.other().id()), curve.stride(), rounded(curve.maxima(), VISIBLE));
    }

    private static Map<String, List<List<Double>>> arrays(Parameters parameters) {
        Map<String, List<List<Double>>> arrays = new LinkedHashMap<>();
        parameters.arrays().forEach((name, array) -> {
            INDArray rows = array.rank() == 2 ? array : array.reshape(1, array.length());
            arrays.put(name, columns(rows.transpose(), EXACT_ENOUGH));
        });
        return arrays;
    }

    private static List<List<Double>> columns(INDArray matrix, MathContext digits) {
        List<List<Double>> columns = new ArrayList<>();
        for (long j = 0; j < matrix.size(1); j++) {
            List<Double> column = new ArrayList<>();
            for (long i = 0; i < matrix.size(0); i++) {
                column.add(round(matrix.getDouble(i, j), digits));
            }
            columns.add(column);
        }
        return columns;
    }

    private static List<List<Double>> rounded(List<List<Double>> axes) {
        return axes.stream().map(axis -> rounded(axis, EXACT_ENOUGH)).toList();
    }

    private static List<Double> rounded(List<Double> values, MathContext digits) {
        List<Double> rounded = new ArrayList<>(); // which may hold null
        values.forEach(value -> rounded.add(round(value, digits)));
        return rounded;
    }

    private static Double round(double value, MathContext digits) {
        return Double.isFinite(value)
                ? Double.valueOf(new BigDecimal(value).round(digits).doubleValue())
                : null;
    }
}
