package org.handgrad.train;

import org.handgrad.data.Batch;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Network;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.handgrad.model.TrainingState;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Does everything by another network, but for what a subclass does itself. */
abstract class ForwardingNetwork implements Network {
    private final Network network;

    ForwardingNetwork(Network network) {
        this.network = network;
    }

    @Override
    public ModelSpec model() {
        return network.model();
    }

    @Override
    public Precision precision() {
        return network.precision();
    }

    @Override
    public Parameters parameters() {
        return network.parameters();
    }

    @Override
    public void setParameters(Parameters parameters) {
        network.setParameters(parameters);
    }

    @Override
    public INDArray predict(INDArray x) {
        return network.predict(x);
    }

    @Override
    public double cost(Batch batch) {
        return network.cost(batch);
    }

    @Override
    public Parameters gradient(Batch batch) {
        return network.gradient(batch);
    }

    @Override
    public INDArray inputGradient(Batch batch) {
        return network.inputGradient(batch);
    }

    @Override
    public void step(Batch batch) {
        step(gradient(batch));
    }

    @Override
    public void step(Parameters gradient) {
        network.step(gradient);
    }

    @Override
    public void endEpoch() {
        network.endEpoch();
    }

    @Override
    public TrainingState state() {
        return network.state();
    }

    @Override
    public void restore(TrainingState state) {
        network.restore(state);
    }
}
