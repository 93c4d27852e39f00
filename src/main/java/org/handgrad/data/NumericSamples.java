package org.handgrad.data;

import java.util.List;
import java.util.Optional;

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
    public FittedSamples fit(boolean standardize, int... training) {
        return new Fitted(data, standardize ? Optional.of(Standardization.fit(data.rows(training))) : Optional.empty());
    }

    private record Fitted(Dataset data, Optional<Standardization> inputScaling) implements FittedSamples {
        @Override
        public Dataset unscaled(int... rows) {
            return data.rows(rows);
        }

        @Override
        public Dataset scaled(int... rows) {
            Dataset part = data.rows(rows);
            return inputScaling.map(scaling -> scaling.apply(part)).orElse(part);
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
