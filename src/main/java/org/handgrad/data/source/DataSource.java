package org.handgrad.data.source;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.handgrad.data.Batch;
import org.handgrad.data.BundledTable;
import org.handgrad.data.Dataset;
import org.handgrad.data.NumericSamples;
import org.handgrad.data.Samples;
import org.handgrad.data.Task;
import org.handgrad.data.generated.Generator;
import org.handgrad.data.pipeline.TableFormat;
import org.handgrad.data.pipeline.TableSamples;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Where samples come from. */
public sealed interface DataSource {
    /**
     * Reads or makes the samples.
     *
     * @throws org.handgrad.data.DataException if a file cannot be read, or anything in it is wrong
     */
    Samples load();

    /** Samples given in the configuration: n rows of d inputs and n rows of k targets. */
    record Inline(String name, List<List<Double>> inputs, List<List<Double>> targets, Task task) implements DataSource {
        @Override
        public Samples load() {
            List<String> features = IntStream.rangeClosed(1, inputs.get(0).size())
                    .mapToObj(i -> "x" + i)
                    .toList();
            return new NumericSamples(new Dataset(name, new Batch(matrix(inputs), matrix(targets)), features, task));
        }

        private static INDArray matrix(List<List<Double>> rows) {
            return Nd4j.createFromArray(rows.stream()
                    .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                    .toArray(double[][]::new));
        }
    }

    /** A bundled table. */
    record Bundled(BundledTable table) implements DataSource {
        @Override
        public Samples load() {
            return new NumericSamples(table.load());
        }
    }

    /** A table in a file. */
    record Table(Path file, TableFormat format) implements DataSource {
        @Override
        public TableSamples load() {
            return TableSamples.read(file, format);
        }
    }

    /** Samples computed from a closed form, some with noise. */
    record Generated(Generator generator) implements DataSource {
        @Override
        public Samples load() {
            return new NumericSamples(generator.generate());
        }
    }
}
