package org.handgrad.data.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.handgrad.data.Standardization;
import org.handgrad.data.column.ColumnRef;
import org.handgrad.data.column.DataTable;
import org.handgrad.data.column.Header;
import org.handgrad.data.column.Mistakes;
import org.handgrad.data.column.ReadColumn;
import org.handgrad.data.column.TableColumn;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What happens to the input columns of a table: first each column becomes numbers in its own units, then these are scaled.
 *
 * @param encoders one for each column, in order
 * @param scaling of what they make; empty if nothing is scaled
 */
public record Pipeline(List<Encoder> encoders, Optional<Standardization> scaling) {
    public Pipeline {
        encoders = List.copyOf(encoders);
    }

    /**
     * Fits everything on the training rows alone: means, medians, categories, scalings.
     *
     * @param otherwise how columns are scaled that do not say it
     * @param training places of the training rows, counted from 0
     */
    static Pipeline fit(DataTable table, Recipe recipe, Scale otherwise, int... training) {
        Fitting fitting = new Fitting(recipe.numbers(), otherwise, training);
        List<Encoder> encoders = new ArrayList<>();
        for (Recipe.Input input : recipe.inputs()) {
            encoders.add(fitting.encoder(table.column(input.name()), input.treatment()));
        }
        Pipeline unscaled = new Pipeline(encoders, Optional.empty());
        INDArray x = unscaled.encode(table, training);
        return new Pipeline(encoders, Scaling.fit(x, unscaled.scales()));
    }

    private List<Scale> scales() {
        return encoders.stream().flatMap(encoder -> encoder.scales().stream()).toList();
    }

    /** The names of the inputs. */
    public List<String> features() {
        return encoders.stream().flatMap(encoder -> encoder.features().stream()).toList();
    }

    /** How the columns are read of another table; what is wrong with its header is added to the mistakes. */
    public List<ReadColumn> columns(Header header, Mistakes mistakes) {
        List<ReadColumn> columns = new ArrayList<>();
        for (Encoder encoder : encoders) {
            int place = header.place(new ColumnRef.Named(encoder.column()), mistakes);
            columns.add(new ReadColumn(
                    encoder.column(),
                    place,
                    encoder.cells(),
                    encoder.words(),
                    encoder.fills() ? ReadColumn.WhenMissing.KEEP : ReadColumn.WhenMissing.REFUSE,
                    new ReadColumn.Remedies("", "")));
        }
        return columns;
    }

    /** Rows in their own units [n, d], in float64. */
    public INDArray encode(DataTable table, int... rows) {
        int width = features().size();
        INDArray x = Nd4j.create(DataType.DOUBLE, rows.length, width);
        DataBuffer places = x.data();
        List<Encoder.Writer> writers = new ArrayList<>();
        List<Integer> beginnings = new ArrayList<>();
        int next = 0;
        for (Encoder encoder : encoders) {
            writers.add(encoder.on(table.column(encoder.column())));
            beginnings.add(next);
            next += encoder.features().size();
        }
        double[] numbers = new double[width];
        for (int i = 0; i < rows.length; i++) {
            Arrays.fill(numbers, 0);
            for (int e = 0; e < writers.size(); e++) {
                writers.get(e).write(rows[i], numbers, beginnings.get(e));
            }
            for (int j = 0; j < width; j++) {
                places.put((long) i * width + j, numbers[j]);
            }
        }
        return x;
    }

    /** Categories in these rows that the training part does not have, column by column. */
    public List<Unseen> unseen(DataTable table, int... rows) {
        List<Unseen> unseen = new ArrayList<>();
        for (Encoder encoder : encoders) {
            if (encoder instanceof Encoder.OfCategory category) {
                Unseen found = Unseen.in((TableColumn.Words) table.column(category.column()), category, rows);
                if (found.cells() > 0) {
                    unseen.add(found);
                }
            }
        }
        return unseen;
    }
}
