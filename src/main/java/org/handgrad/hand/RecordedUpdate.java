package org.handgrad.hand;

import org.handgrad.hand.kernel.Copy;
import org.handgrad.hand.ops.Rounding;
import org.handgrad.hand.optimizer.HandOptimizer;
import org.handgrad.hand.trace.Recorder;
import org.handgrad.hand.trace.Trace;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Parameters;

/** A step of the optimiser along a gradient from elsewhere, written down once. */
final class RecordedUpdate {
    private final HandOptimizer optimizer;
    private final Parameters gradient;
    private final Trace trace;

    RecordedUpdate(Rounding rounding, ModelSpec model, HandOptimizer optimizer, Parameters parameters) {
        Recorder recorder = new Recorder();
        this.optimizer = optimizer;
        this.gradient = parameters.copy();
        this.trace = recorder.trace(
                new TrainingStep(rounding.of(recorder.ops()), model, optimizer, parameters).along(gradient));
    }

    void step(Parameters along) {
        gradient.arrays()
                .forEach((name, place) ->
                        new Copy(along.get(name), place).prepare().run());
        optimizer.beginStep();
        trace.replay();
    }
}
