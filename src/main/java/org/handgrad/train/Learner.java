package org.handgrad.train;

import org.handgrad.data.Batch;
import org.handgrad.model.GradientSource;
import org.handgrad.model.Network;
import org.handgrad.model.Parameters;
import org.handgrad.model.TrainingState;
import org.handgrad.numeric.FiniteDifference;

/** A network and the source of its gradient. */
public record Learner(Network network, GradientSource source) {
    /** One step of the optimiser over a batch. */
    public void step(Batch batch) {
        if (source instanceof GradientSource.FiniteDifference difference) {
            network.step(difference(difference, batch));
        } else {
            network.step(batch);
        }
    }

    /** The state that a step over a batch leads to from another state; afterwards the network is what it was. */
    TrainingState stepFrom(TrainingState start, Batch batch) {
        TrainingState own = network.state();
        try {
            network.restore(start);
            step(batch);
            return network.state();
        } finally {
            network.restore(own);
        }
    }

    private Parameters difference(GradientSource.FiniteDifference difference, Batch batch) {
        Parameters here = network.parameters();
        Parameters gradient = FiniteDifference.gradient(difference.scheme(), difference.epsilon(), here, moved -> {
            network.setParameters(moved);
            return network.cost(batch);
        });
        network.setParameters(here);
        return gradient;
    }
}
