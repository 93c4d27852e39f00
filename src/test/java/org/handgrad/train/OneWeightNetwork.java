package org.handgrad.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.handgrad.data.Batch;
import org.handgrad.model.Activation;
import org.handgrad.model.LayerSpec;
import org.handgrad.model.Loss;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Network;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.handgrad.model.TrainingState;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** One weight that each step changes as it is told, and that is the cost. */
final class OneWeightNetwork implements Network {
    private final DoubleUnaryOperator step;
    final List<Batch> batches = new ArrayList<>();
    private double w;

    OneWeightNetwork(double w, DoubleUnaryOperator step) {
        this.w = w;
        this.step = step;
    }

    @Override
    public ModelSpec model() {
        return new ModelSpec("fake", 1, List.of(new LayerSpec(1, Activation.IDENTITY, false)), Loss.MSE);
    }

    @Override
    public Precision precision() {
        return Precision.FLOAT64;
    }

    @Override
    public Parameters parameters() {
        return Parameters.owning(Map.of("W1", Nd4j.createFromArray(new double[][] {{w}})));
    }

    @Override
    public double cost(Batch batch) {
        return w;
    }

    @Override
    public void step(Batch batch) {
        batches.add(batch);
        w = step.applyAsDouble(w);
    }

    @Override
    public void endEpoch() {
        // it has no schedule
    }

    @Override
    public TrainingState state() {
        return new TrainingState(parameters(), List.of(), 0);
    }

    @Override
    public void restore(TrainingState state) {
        w = state.parameters().get("W1").getDouble(0);
    }

    @Override
    public void setParameters(Parameters parameters) {
        throw unexpected();
    }

    @Override
    public INDArray predict(INDArray x) {
        throw unexpected();
    }

    @Override
    public Parameters gradient(Batch batch) {
        throw unexpected();
    }

    @Override
    public INDArray inputGradient(Batch batch) {
        throw unexpected();
    }

    @Override
    public void step(Parameters gradient) {
        throw unexpected();
    }

    private static AssertionError unexpected() {
        return new AssertionError("training in lockstep has no need of this");
    }
}
