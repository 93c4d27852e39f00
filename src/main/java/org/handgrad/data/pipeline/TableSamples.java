package org.handgrad.data.pipeline;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handgrad.data.Batch;
import org.handgrad.data.Dataset;
import org.handgrad.data.FittedSamples;
import org.handgrad.data.Samples;
import org.handgrad.data.Standardization;
import org.handgrad.data.Task;
import org.handgrad.data.column.DataTable;
import org.handgrad.data.column.Mistakes;
import org.handgrad.data.column.TableColumn;
import org.handgrad.data.column.TableReader;
import org.handgrad.data.column.TableReading;
import org.handgrad.data.text.TextTable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The rows of a table that was read, and what is to be done to its columns.
 *
 * @param reading the table
 * @param recipe of its columns
 * @param targets what y is made of
 */
public record TableSamples(TableReading reading, Recipe recipe, TargetEncoder targets) implements Samples {
    /**
     * Reads a file.
     *
     * @throws org.handgrad.data.DataException if the file cannot be read, or anything in it is wrong
     */
    public static TableSamples read(Path file, TableFormat format) {
        TableReading reading = TableReader.read(
                new TextTable(file, format.dialect()),
                (header, mistakes) -> format.recipe(header, mistakes).columns(),
                format.raggedRowsDropped());
        Mistakes mistakes = new Mistakes(file.toString());
        Recipe recipe = format.recipe(reading.header(), mistakes);
        List<String> names =
                recipe.targets().stream().map(Recipe.Predicted::name).toList();
        TargetKind kind = format.target().kind();
        List<String> classes = List.of();
        if (kind.labels()) {
            TableColumn.Words labels = (TableColumn.Words) reading.table().column(names.get(0));
            Classes.check(
                    labels, kind, reading.header(), recipe.targets().get(0).place(), mistakes);
            classes = Classes.of(labels);
        }
        mistakes.requireNone();
        return new TableSamples(reading, recipe, new TargetEncoder(kind, names, classes));
    }

    @Override
    public String name() {
        return table().name();
    }

    @Override
    public int size() {
        return table().size();
    }

    @Override
    public Task task() {
        return targets.task();
    }

    @Override
    public int[] classNumbers() {
        return targets.classNumbers(table());
    }

    /** The columns that are used, with their cells. */
    public DataTable table() {
        return reading.table();
    }

    @Override
    public Fitted fit(boolean standardize, int... training) {
        Pipeline pipeline = Pipeline.fit(table(), recipe, standardize ? Scale.STANDARD : Scale.NONE, training);
        Scale scale =
                recipe.target().kind() == TargetKind.NUMBERS ? recipe.target().scale() : Scale.NONE;
        INDArray y = targets.encode(table(), training);
        List<Scale> scales = new ArrayList<>();
        for (int j = 0; j < y.size(1); j++) {
            scales.add(scale);
        }
        return new Fitted(this, pipeline, Scaling.fit(y, scales));
    }

    private String scalingRemark(Standardization scaling) {
        List<String> formulas = new ArrayList<>();
        for (int j = 0; j < targets.columns().size(); j++) {
            formulas.add("('%s' − %s) / %s"
                    .formatted(
                            targets.columns().get(j),
                            shown(scaling.mean().getDouble(0, j)),
                            shown(scaling.deviation().getDouble(0, j))));
        }
        return "costs are of %s; predictions are in the units of the table".formatted(String.join(" and ", formulas));
    }

    private static String shown(double number) {
        return new BigDecimal(number)
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** What was left out, in a sentence each. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        int rows = size() + reading.dropped() + reading.ragged();
        if (reading.dropped() > 0) {
            List<String> by = new ArrayList<>();
            reading.droppedBy().forEach((column, count) -> by.add("'%s' in %s".formatted(column, count)));
            remarks.add("%s of %s rows are left out, because a value is missing: %s"
                    .formatted(reading.dropped(), rows, String.join(", ", by)));
        }
        if (reading.ragged() > 0) {
            remarks.add("%s of %s rows are left out, because they have another number of fields"
                    .formatted(reading.ragged(), rows));
        }
        return remarks;
    }

    /**
     * Rows as numbers, by what was fitted on the training rows.
     *
     * @param samples the rows
     * @param pipeline of the inputs
     * @param targetScaling of the targets; empty if they are not scaled
     */
    public record Fitted(TableSamples samples, Pipeline pipeline, Optional<Standardization> targetScaling)
            implements FittedSamples {
        @Override
        public Dataset unscaled(int... rows) {
            return dataset(
                    pipeline.encode(samples.table(), rows), samples.targets().encode(samples.table(), rows));
        }

        @Override
        public Dataset scaled(int... rows) {
            INDArray x = pipeline.encode(samples.table(), rows);
            INDArray y = samples.targets().encode(samples.table(), rows);
            return dataset(
                    inputScaling().map(scaling -> scaling.apply(x)).orElse(x),
                    targetScaling.map(scaling -> scaling.apply(y)).orElse(y));
        }

        private Dataset dataset(INDArray x, INDArray y) {
            return new Dataset(samples.name(), new Batch(x, y), pipeline.features(), samples.task());
        }

        @Override
        public List<String> remarks(int... judged) {
            List<String> remarks = new ArrayList<>(samples.remarks());
            targetScaling.ifPresent(scaling -> remarks.add(samples.scalingRemark(scaling)));
            for (Unseen unseen : pipeline.unseen(samples.table(), judged)) {
                remarks.add(unseen.remark());
            }
            return remarks;
        }

        @Override
        public List<String> features() {
            return pipeline.features();
        }

        @Override
        public Optional<Standardization> inputScaling() {
            return pipeline.scaling();
        }
    }
}
