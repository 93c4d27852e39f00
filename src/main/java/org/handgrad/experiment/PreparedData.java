package org.handgrad.experiment;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.handgrad.data.Batch;
import org.handgrad.data.Dataset;
import org.handgrad.data.Part;
import org.handgrad.data.Standardization;
import org.handgrad.data.split.Partition;
import org.handgrad.data.split.RowNumbers;
import org.handgrad.model.Precision;

/**
 * The data as the runs of one fold see them: divided, and scaled by what the training part alone says.
 *
 * @param parts the training part, and those others that there are, in order
 * @param unscaled the same in their own units
 * @param scaling what the inputs went through
 * @param summary what tables say about it
 */
record PreparedData(
        Map<Part, Dataset> parts, Map<Part, Dataset> unscaled, Optional<Standardization> scaling, DataSummary summary) {
    static PreparedData of(LoadedData data, Partition partition) {
        Map<Part, Dataset> unscaled = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            RowNumbers rows = partition.rows(part);
            if (!rows.isEmpty()) {
                boolean whole = rows.size() == data.all().size();
                unscaled.put(part, whole ? data.all() : data.all().rows(rows.toArray()));
            }
        }
        Optional<Standardization> scaling =
                data.standardize() ? Optional.of(Standardization.fit(unscaled.get(Part.TRAIN))) : Optional.empty();
        Map<Part, Dataset> parts = new EnumMap<>(unscaled);
        scaling.ifPresent(fitted -> parts.replaceAll((part, samples) -> fitted.apply(samples)));
        return new PreparedData(parts, unscaled, scaling, DataSummary.of(data, partition));
    }

    /** What is trained on. */
    Dataset train() {
        return parts.get(Part.TRAIN);
    }

    /** The samples of all other parts, as a network of this precision sees them. */
    Map<Part, Batch> heldOut(Precision precision) {
        Map<Part, Batch> samples = new EnumMap<>(Part.class);
        parts.forEach((part, dataset) -> {
            if (part != Part.TRAIN) {
                samples.put(part, dataset.castTo(precision.dataType()).samples());
            }
        });
        return samples;
    }

    /** The part that a model is judged by: the test part, else the validation part, else the training part. */
    Part judged() {
        return parts.keySet().stream().reduce((earlier, later) -> later).orElseThrow();
    }
}
