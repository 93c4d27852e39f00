package org.handgrad.experiment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.handgrad.data.Dataset;
import org.handgrad.data.Task;
import org.handgrad.model.Network;
import org.handgrad.model.Parameters;
import org.handgrad.train.Accuracy;
import org.handgrad.train.ConfusionMatrix;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The trained model of a run.
 *
 * @param parameters after training
 * @param trainAccuracy on the training part; empty for regression
 * @param testAccuracy on the test part; empty if there is none
 * @param confusion on the test part, or on the training part if there is none; empty unless there are classes
 * @param misclassified samples of the same part; for one run of each comparison only
 * @param drawn predictions over the grid of a model of one or two inputs [m, k]; of one run of each comparison only
 */
public record TrainedModel(
        Parameters parameters,
        OptionalDouble trainAccuracy,
        OptionalDouble testAccuracy,
        Optional<ConfusionMatrix> confusion,
        List<MisclassifiedSample> misclassified,
        Optional<INDArray> drawn) {
    public TrainedModel {
        misclassified = List.copyOf(misclassified);
    }

    /**
     * @param shown whether samples and predictions are kept to be drawn
     */
    static TrainedModel of(Network network, Dataset train, PreparedData data, Optional<InputGrid> grid, boolean shown) {
        Optional<Dataset> test = data.test();
        Dataset judged = test.orElse(train);
        return new TrainedModel(
                network.parameters(),
                accuracy(network, train),
                test.map(part -> accuracy(network, part)).orElse(OptionalDouble.empty()),
                confusion(network, judged),
                shown
                        ? MisclassifiedSample.firstOf(
                                network.predict(judged.samples().x()),
                                data.unscaledTest().orElse(data.unscaled()))
                        : List.of(),
                grid.map(points -> network.predict(points.inputs()).dup()));
    }

    private static OptionalDouble accuracy(Network network, Dataset data) {
        return Accuracy.of(
                data.task(), network.predict(data.samples().x()), data.samples().y());
    }

    private static Optional<ConfusionMatrix> confusion(Network network, Dataset data) {
        return data.task() instanceof Task.Classification task
                ? Optional.of(ConfusionMatrix.of(
                        task,
                        network.predict(data.samples().x()),
                        data.samples().y()))
                : Optional.empty();
    }
}
