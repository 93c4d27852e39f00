package org.handgrad.train;

import java.util.function.UnaryOperator;
import org.handgrad.model.Network;
import org.handgrad.model.Parameters;
import org.handgrad.model.TrainingState;

/** A right network but for one mistake. */
final class MistakenNetwork extends ForwardingNetwork {
    private final UnaryOperator<Parameters> gradient;
    private final UnaryOperator<TrainingState> handedOver;

    /**
     * A network with a mistake.
     *
     * @param gradient what becomes of its gradient before a step
     * @param handedOver what becomes of a state that it is to go on from
     */
    MistakenNetwork(Network right, UnaryOperator<Parameters> gradient, UnaryOperator<TrainingState> handedOver) {
        super(right);
        this.gradient = gradient;
        this.handedOver = handedOver;
    }

    @Override
    public void step(Parameters along) {
        super.step(gradient.apply(along));
    }

    @Override
    public void restore(TrainingState state) {
        super.restore(handedOver.apply(state));
    }
}
