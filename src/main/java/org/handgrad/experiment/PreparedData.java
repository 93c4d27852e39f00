package org.handgrad.experiment;

import java.util.EnumMap;
import java.util.Map;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.data.Batch;
import org.handgrad.data.Dataset;
import org.handgrad.data.FittedSamples;
import org.handgrad.data.Part;
import org.handgrad.data.split.Partition;
import org.handgrad.data.split.RowNumbers;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Precision;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The data as the runs of one fold see them: divided, and prepared by what the training part alone says.
 *
 * @param parts the training part, and those others that there are, in order
 * @param unscaled the same in their own units
 * @param fitted what the samples went through
 * @param summary what tables say about it
 */
record PreparedData(Map<Part, Dataset> parts, Map<Part, Dataset> unscaled, FittedSamples fitted, DataSummary summary) {
    static PreparedData of(LoadedData data, Partition partition) {
        FittedSamples fitted =
                data.all().fit(data.standardize(), partition.train().toArray());
        Map<Part, Dataset> parts = new EnumMap<>(Part.class);
        Map<Part, Dataset> unscaled = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            RowNumbers rows = partition.rows(part);
            if (!rows.isEmpty()) {
                parts.put(part, fitted.scaled(rows.toArray()));
                unscaled.put(part, fitted.unscaled(rows.toArray()));
            }
        }
        return new PreparedData(
                parts, unscaled, fitted, DataSummary.of(data, partition, fitted, unscaled.get(Part.TRAIN)));
    }

    /** What is trained on. */
    Dataset train() {
        return parts.get(Part.TRAIN);
    }

    /** A model with as many inputs as these data have: a fold may lack a category that another one has. */
    ModelSpec spec(ExperimentConfig.Model model) {
        return model.spec().withInputs(train().inputs());
    }

    /** Outputs of a model in the units of the targets [n, k]. */
    INDArray inUnits(INDArray outputs) {
        return fitted.targetScaling().map(scaling -> scaling.invert(outputs)).orElse(outputs);
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
