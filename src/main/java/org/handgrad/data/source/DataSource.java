package org.handgrad.data.source;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.handgrad.data.Batch;
import org.handgrad.data.BundledTable;
import org.handgrad.data.Dataset;
import org.handgrad.data.Task;
import org.handgrad.data.csv.CsvFormat;
import org.handgrad.data.csv.CsvTable;
import org.handgrad.data.generated.Generator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Where a dataset comes from. */
public sealed interface DataSource {
    /** Reads or makes the data. */
    Dataset load();

    /** Samples given in the configuration: n rows of d inputs and n rows of k targets. */
    record Inline(String name, List<List<Double>> inputs, List<List<Double>> targets, Task task) implements DataSource {
        @Override
        public Dataset load() {
            List<String> features = IntStream.rangeClosed(1, inputs.get(0).size())
                    .mapToObj(i -> "x" + i)
                    .toList();
            return new Dataset(name, new Batch(matrix(inputs), matrix(targets)), features, task);
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
        public Dataset load() {
            return table.load();
        }
    }

    /** A CSV file. */
    record Csv(Path file, CsvFormat format) implements DataSource {
        /** @throws org.handgrad.data.DataException if the file cannot be read, or anything in it is wrong */
        @Override
        public Dataset load() {
            return read().dataset();
        }

        /**
         * The data with the digest of the file and what was left out of it.
         *
         * @throws org.handgrad.data.DataException if the file cannot be read, or anything in it is wrong
         */
        public CsvTable read() {
            return CsvTable.read(file, format);
        }
    }

    /** Samples computed from a closed form, some with noise. */
    record Generated(Generator generator) implements DataSource {
        @Override
        public Dataset load() {
            return generator.generate();
        }
    }
}
