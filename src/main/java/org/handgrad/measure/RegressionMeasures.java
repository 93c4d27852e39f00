package org.handgrad.measure;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Measures of quantities: of each target column, and the means over the columns. */
final class RegressionMeasures {
    private static final List<Measure> ALL =
            List.of(Measure.RMSE, Measure.MAE, Measure.MEDIAN_ERROR, Measure.R_SQUARED);

    private RegressionMeasures() {}

    static Measures of(double[][] predictions, double[]... y) {
        int columns = y[0].length;
        List<String> names = Categories.numbered(columns);
        List<Measures.OfCategory> each = IntStream.range(0, columns)
                .mapToObj(j -> ofColumn(names.get(j), Categories.column(predictions, j), Categories.column(y, j)))
                .toList();
        Values values = new Values();
        ALL.forEach(measure -> values.addMean(measure, each));
        return new Measures(y.length, values.toMap(), columns == 1 ? List.of() : each, Optional.empty());
    }

    private static Measures.OfCategory ofColumn(String name, double[] predictions, double... y) {
        Values values = new Values()
                .add(Measure.RMSE, RootMeanSquaredError.of(predictions, y))
                .add(Measure.MAE, MeanAbsoluteError.of(predictions, y))
                .add(Measure.MEDIAN_ERROR, MedianAbsoluteError.of(predictions, y))
                .add(Measure.R_SQUARED, RSquared.of(predictions, y));
        return new Measures.OfCategory(name, y.length, values.toMap());
    }
}
