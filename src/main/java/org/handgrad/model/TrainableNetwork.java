package org.handgrad.model;

/** What the network of every build knows of itself, and how a training is handed from one build to another. */
public abstract class TrainableNetwork implements Network {
    protected final ModelSpec model;
    protected final Precision precision;
    private final OptimizerSpec optimizer;

    protected TrainableNetwork(ModelSpec model, Precision precision, OptimizerSpec optimizer) {
        this.model = model;
        this.precision = precision;
        this.optimizer = optimizer;
    }

    @Override
    public final ModelSpec model() {
        return model;
    }

    @Override
    public final Precision precision() {
        return precision;
    }

    /** What the optimiser remembers, in the build's own arrays. */
    protected abstract OptimizerState optimizerState();

    @Override
    public final void endEpoch() {
        optimizerState().endEpoch();
    }

    @Override
    public final TrainingState state() {
        OptimizerState now = optimizerState();
        return new TrainingState(parameters(), now.memory(), now.stepsTaken(), now.epochsDone());
    }

    @Override
    public final void restore(TrainingState state) {
        state.requireFor(model, optimizer);
        setParameters(state.parameters());
        optimizerState().restore(state.memory(), state.stepsTaken(), state.epochsDone());
    }
}
