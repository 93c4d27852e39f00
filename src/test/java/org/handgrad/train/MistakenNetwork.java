package org.handgrad.train;

import java.util.function.UnaryOperator;
import org.handgrad.data.Batch;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Network;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.handgrad.model.TrainingState;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A right network but for one mistake.
 *
 * @param right the network
 * @param gradient what becomes of its gradient before a step
 * @param handedOver what becomes of a state that it is to go on from
 */
record MistakenNetwork(Network right, UnaryOperator<Parameters> gradient, UnaryOperator<TrainingState> handedOver)
        implements Network {
    @Override
    public void step(Batch batch) {
        right.step(gradient.apply(right.gradient(batch)));
    }

    @Override
    public void step(Parameters along) {
        right.step(gradient.apply(along));
    }

    @Override
    public void restore(TrainingState state) {
        right.restore(handedOver.apply(state));
    }

    @Override
    public TrainingState state() {
        return right.state();
    }

    @Override
    public ModelSpec model() {
        return right.model();
    }

    @Override
    public Precision precision() {
        return right.precision();
    }

    @Override
    public Parameters parameters() {
        return right.parameters();
    }

    @Override
    public void setParameters(Parameters parameters) {
        right.setParameters(parameters);
    }

    @Override
    public INDArray predict(INDArray x) {
        return right.predict(x);
    }

    @Override
    public double cost(Batch batch) {
        return right.cost(batch);
    }

    @Override
    public Parameters gradient(Batch batch) {
        return right.gradient(batch);
    }

    @Override
    public INDArray inputGradient(Batch batch) {
        return right.inputGradient(batch);
    }
}
