package org.handgrad.data.generated;

import java.util.List;
import org.handgrad.data.Batch;
import org.handgrad.data.Dataset;
import org.handgrad.data.Task;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Rows of numbers, first the features and then the targets, as a dataset. */
final class GeneratedRows {
    private GeneratedRows() {}

    static Dataset dataset(String name, double[][] rows, List<String> features, Task task) {
        INDArray all = Nd4j.createFromArray(rows);
        INDArray x = all.get(NDArrayIndex.all(), NDArrayIndex.interval(0, features.size()));
        INDArray y = all.get(NDArrayIndex.all(), NDArrayIndex.interval(features.size(), all.size(1)));
        return new Dataset(name, new Batch(x.dup('c'), y.dup('c')), features, task);
    }
}
