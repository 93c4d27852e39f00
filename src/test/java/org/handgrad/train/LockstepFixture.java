package org.handgrad.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.data.Batch;
import org.handgrad.data.Batches;
import org.handgrad.data.Dataset;
import org.handgrad.data.Task;
import org.handgrad.model.Build;
import org.handgrad.model.GradientSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Three samples in batches of two: two steps make an epoch. */
abstract class LockstepFixture {
    private static final INDArray COLUMN = Nd4j.createFromArray(new double[][] {{1}, {2}, {3}});
    static final Dataset DATA = new Dataset("three", new Batch(COLUMN, COLUMN), List.of("x"), new Task.Regression());

    final Map<Build, Learner> learners = new LinkedHashMap<>();

    final OneWeightNetwork add(Build build, OneWeightNetwork network) {
        learners.put(build, new Learner(network, new GradientSource.Analytic()));
        return network;
    }

    final Lockstep train(int epochs) {
        return train(epochs, Optional.empty());
    }

    final Lockstep train(int epochs, OneWeightNetwork shadow) {
        return train(epochs, Optional.of(new Learner(shadow, new GradientSource.Analytic())));
    }

    final Lockstep train(int epochs, Optional<Learner> shadow) {
        Lockstep lockstep = new Lockstep(learners, shadow, DATA.samples());
        lockstep.train(new Batches(DATA, 2, 1), epochs, TrainingObserver.NONE);
        return lockstep;
    }
}
