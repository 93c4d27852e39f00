package org.handgrad.hand;

import org.handgrad.data.Batch;
import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.hand.ops.KernelOps;
import org.handgrad.hand.optimizer.HandOptimizer;
import org.handgrad.hand.trace.Assignment;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;

/** Trains by the same formulas as the hand build, but computes each operation at once, into a fresh array. */
final class EagerTraining {
    private final ArrayOps ops = KernelOps.eager();
    private final ModelSpec model;
    private final Precision precision;
    private final HandOptimizer optimizer;
    private final Parameters parameters;

    EagerTraining(ModelSpec model, Precision precision, OptimizerSpec optimizer, Parameters initial) {
        this.model = model;
        this.precision = precision;
        this.parameters = initial.castTo(precision);
        this.optimizer = new HandOptimizer(optimizer, model.restraints(), parameters, precision);
    }

    double cost(Batch batch) {
        Batch cast = batch.castTo(precision.dataType());
        return Cost.of(ops, model, parameters, ForwardPass.of(ops, model, parameters, cast.x()), cast.y())
                .getDouble(0);
    }

    void step(Batch batch) {
        Batch cast = batch.castTo(precision.dataType());
        ForwardPass forward = ForwardPass.of(ops, model, parameters, cast.x());
        optimizer.beginStep();
        new TrainingStep(ops, model, optimizer, parameters)
                .after(forward, cast.y())
                .forEach(Assignment::now);
    }

    void step(Parameters gradient) {
        optimizer.beginStep();
        new TrainingStep(ops, model, optimizer, parameters)
                .along(gradient.castTo(precision))
                .forEach(Assignment::now);
    }

    Parameters parameters() {
        return parameters;
    }
}
