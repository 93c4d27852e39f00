package org.handgrad.experiment.saved;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.handgrad.data.Standardization;
import org.handgrad.data.pipeline.Pipeline;
import org.handgrad.data.pipeline.TableFormat;
import org.handgrad.data.pipeline.TableSamples;
import org.handgrad.data.text.Delimiter;
import org.handgrad.data.text.Dialect;
import org.handgrad.data.text.NumberStyle;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A table as {@code handgrad.json} describes it: how it is written, and what its columns and targets go through. The scaling of
 * the inputs is DL4J's normalizer beside it.
 *
 * @param encoding of the characters; null if it is found by the bytes
 * @param delimiter as configurations call it
 * @param decimal the sign before the decimals of a number
 * @param thousands the sign between groups of three digits; null if there is none
 * @param header whether the first row names the columns
 * @param skippedLines before the table
 * @param comment what begins a line that is passed over; null if there are none
 * @param columns the columns that are inputs
 * @param targets the names of the target columns; may be empty
 * @param targetShift m for each target that is learned as (y − m) / s; empty if none is scaled
 * @param targetScale s for each
 */
record SavedTable(
        String encoding,
        String delimiter,
        char decimal,
        Character thousands,
        boolean header,
        int skippedLines,
        Character comment,
        List<SavedColumn> columns,
        List<String> targets,
        List<Double> targetShift,
        List<Double> targetScale) {
    SavedTable {
        columns = List.copyOf(columns);
        targets = List.copyOf(targets);
        targetShift = List.copyOf(targetShift);
        targetScale = List.copyOf(targetScale);
    }

    /** Of numbers with these names, separated by commas. */
    static SavedTable ofNumbers(List<String> features) {
        return new SavedTable(
                null,
                Delimiter.COMMA.label(),
                NumberStyle.PLAIN.decimal(),
                null,
                true,
                0,
                null,
                features.stream().map(SavedColumn::number).toList(),
                List.of(),
                List.of(),
                List.of());
    }

    static SavedTable of(TableFormat format, TableSamples.Fitted fitted) {
        Dialect dialect = format.dialect();
        Optional<Standardization> scaling = fitted.targetScaling();
        return new SavedTable(
                dialect.encoding()
                        .filter(charset -> !charset.equals(StandardCharsets.UTF_8)) // which the bytes tell
                        .map(Charset::name)
                        .orElse(null),
                dialect.delimiter().label(),
                format.numbers().decimal(),
                format.numbers().thousands().orElse(null),
                dialect.header(),
                dialect.skippedLines(),
                dialect.comment().orElse(null),
                fitted.pipeline().encoders().stream().map(SavedColumn::of).toList(),
                fitted.samples().targets().columns(),
                scaling.map(fit -> list(fit.mean())).orElse(List.of()),
                scaling.map(fit -> list(fit.deviation())).orElse(List.of()));
    }

    private static List<Double> list(INDArray row) {
        return Arrays.stream(row.toDoubleVector()).boxed().toList();
    }

    /** @throws IllegalArgumentException if no table is written so */
    Dialect dialect() {
        Delimiter known = Arrays.stream(Delimiter.values())
                .filter(candidate -> candidate.label().equals(delimiter))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no such delimiter"));
        return new Dialect(
                Optional.ofNullable(encoding).map(Charset::forName),
                known,
                header,
                Math.max(0, skippedLines),
                Optional.ofNullable(comment));
    }

    /** @throws IllegalArgumentException if a column cannot be read as it says */
    Pipeline pipeline() {
        NumberStyle numbers = new NumberStyle(decimal, Optional.ofNullable(thousands));
        return new Pipeline(
                columns.stream().map(column -> column.encoder(numbers)).toList(), Optional.empty());
    }

    /**
     * Outputs in the units of the targets [n, k].
     *
     * @throws IllegalArgumentException if there are other scales than outputs
     */
    INDArray inUnits(INDArray outputs) {
        return targetShift.isEmpty()
                ? outputs
                : new Standardization(row(targetShift), row(targetScale)).invert(outputs);
    }

    private static INDArray row(List<Double> numbers) {
        return Nd4j.createFromArray(new double[][] {
            numbers.stream().mapToDouble(Double::doubleValue).toArray()
        });
    }

    /** @throws IllegalArgumentException if it does not fit so many outputs */
    void requireFor(int outputs) {
        boolean scaled = targetShift.size() == outputs && targetScale.size() == outputs;
        boolean unscaled = targetShift.isEmpty() && targetScale.isEmpty();
        if (!scaled && !unscaled) {
            throw new IllegalArgumentException("it scales another number of outputs");
        }
    }
}
