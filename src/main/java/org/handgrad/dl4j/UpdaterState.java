package org.handgrad.dl4j;

import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.handgrad.model.OptimizerState;
import org.handgrad.model.Parameters;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What the updater of a DL4J network remembers. */
record UpdaterState(MultiLayerNetwork net, ParameterOrder order, int memories) implements OptimizerState {
    @Override
    public List<Parameters> memory() {
        INDArray remembered = remembered();
        return remembered == null ? List.of() : order.parts(remembered, memories);
    }

    @Override
    public int stepsTaken() {
        return net.getIterationCount();
    }

    @Override
    public void endEpoch() {
        net.incrementEpochCount();
    }

    @Override
    public int epochsDone() {
        return net.getEpochCount();
    }

    @Override
    public void restore(List<Parameters> memory, int stepsTaken, int epochsDone) {
        if (!memory.isEmpty()) {
            INDArray remembered = remembered();
            remembered.assign(order.flat(memory).reshape(remembered.shape()));
        }
        net.setIterationCount(stepsTaken);
        net.setEpochCount(epochsDone);
    }

    /** One array for all parameters; null for sgd. */
    private INDArray remembered() {
        return net.getUpdater().getStateViewArray();
    }
}
