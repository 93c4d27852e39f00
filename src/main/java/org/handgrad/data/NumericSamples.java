package org.handgrad.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Samples that are numbers from the beginning.
 *
 * @param data in their own units
 */
public record NumericSamples(Dataset data) implements Samples {
    @Override
    public String name() {
        return data.name();
    }

    @Override
    public int size() {
        return data.size();
    }

    @Override
    public Task task() {
        return data.task();
    }

    @Override
    public int[] classNumbers() {
        return data.classNumbers();
    }

    @Override
    public FittedSamples fit(boolean standardize, int... training) {
        return new Fitted(data, standardize ? Optional.of(Standardization.fit(data.rows(training))) : Optional.empty());
    }

    private record Fitted(Dataset data, Optional<Standardization> inputScaling) implements FittedSamples {
        /** The data themselves, if these are all rows in their order. */
        @Override
        public Dataset unscaled(int... rows) {
            boolean all = rows.length == data.size()
                    && IntStream.range(0, rows.length).allMatch(i -> rows[i] == i);
            return all ? data : data.rows(rows);
        }

        @Override
        public Dataset scaled(int... rows) {
            Dataset part = unscaled(rows);
            return inputScaling.map(scaling -> scaling.apply(part)).orElse(part);
        }

        @Override
        public List<String> features() {
            return data.features();
        }

        @Override
        public Optional<Standardization> targetScaling() {
            return Optional.empty();
        }

        @Override
        public List<String> remarks(int... judged) {
            return List.of();
        }
    }
}
