package org.handgrad.hand;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.handgrad.data.Batch;
import org.handgrad.hand.kernel.Copy;
import org.handgrad.hand.kernel.Kernel;
import org.handgrad.hand.kernel.Operation;
import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.hand.ops.Rounding;
import org.handgrad.hand.optimizer.HandOptimizer;
import org.handgrad.hand.trace.Assignment;
import org.handgrad.hand.trace.Recorder;
import org.handgrad.hand.trace.Trace;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The formulas of one model for batches of one size, written down once: the forward pass, and what may follow it, the cost
 * and a step. All arrays are made here, once; parameters and the optimiser's state are read and written where they are.
 */
final class RecordedPass {
    private final ModelSpec model;
    private final Parameters parameters;
    private final HandOptimizer optimizer;
    private final Recorder recorder = new Recorder();
    private final ArrayOps ops;
    private final INDArray x;
    private final INDArray y;
    private final ForwardPass pass;
    private final Trace forward;
    private final INDArray cost;
    private final Trace costing;
    private Batch loaded;
    private boolean current; // whether the forward pass is of the batch that is loaded, at the parameters as they are
    private Kernel loadX;
    private Kernel loadY;
    private Parameters gradient;
    private Trace backward; // at the first question for it
    private Trace learning; // at the first step: what is only asked for its cost needs no room to learn

    RecordedPass(
            Rounding rounding,
            ModelSpec model,
            Precision precision,
            HandOptimizer optimizer,
            Parameters parameters,
            long samples) {
        this.ops = rounding.of(recorder.ops());
        this.model = model;
        this.parameters = parameters;
        this.optimizer = optimizer;
        this.x = Nd4j.create(precision.dataType(), samples, model.inputs());
        this.y = Nd4j.create(precision.dataType(), samples, model.outputs());
        this.pass = ForwardPass.of(ops, model, parameters, x);
        this.forward = recorder.trace();
        this.cost = Cost.of(ops, model, parameters, pass, y);
        this.costing = recorder.trace();
    }

    /** The forward pass over a batch, at the parameters as they are now. */
    @SuppressWarnings("ReferenceEquality") // another batch of almost the same numbers would be equal
    void forward(Batch batch) {
        if (batch != loaded) {
            loaded = batch;
            loadX = new Copy(batch.x(), x).prepare();
            loadY = new Copy(batch.y(), y).prepare();
        }
        loadX.run();
        loadY.run();
        forward.replay();
        current = true;
    }

    /** Whether the forward pass is of this batch, at the parameters as they are now. */
    @SuppressWarnings("ReferenceEquality") // another batch of almost the same numbers would be equal
    boolean isOf(Batch batch) {
        return current && batch == loaded;
    }

    /** The parameters have changed. */
    void outdate() {
        current = false;
    }

    /** What the forward pass and a step replay, in this order; before the first step only the forward pass. */
    List<Operation> operations() {
        return Stream.of(forward, learning)
                .filter(Objects::nonNull)
                .flatMap(trace -> trace.operations().stream())
                .toList();
    }

    /** The cost over the batch of the last forward pass. */
    double cost() {
        costing.replay();
        return cost.getDouble(0);
    }

    /** ∂C/∂θ over the batch of the last forward pass, in arrays that the next call writes to. */
    Parameters gradient() {
        if (gradient == null) {
            Parameters computed =
                    BackwardPass.of(ops, model, parameters, pass, y).parameters();
            gradient = computed.map(INDArray::ulike);
            backward = recorder.trace(computed.names().stream()
                    .map(name -> new Assignment(computed.get(name), gradient.get(name)))
                    .toList());
        }
        backward.replay();
        return gradient;
    }

    /** One step of the optimiser, from the last forward pass. */
    void learn() {
        if (learning == null) {
            learning = recorder.trace(new TrainingStep(ops, model, optimizer, parameters).after(pass, y));
        }
        optimizer.beginStep();
        learning.replay();
    }
}
