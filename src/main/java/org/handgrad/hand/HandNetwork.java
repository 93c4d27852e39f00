package org.handgrad.hand;

import java.util.HashMap;
import java.util.Map;
import org.handgrad.data.Batch;
import org.handgrad.hand.kernel.Copy;
import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.hand.ops.KernelOps;
import org.handgrad.hand.ops.RandomRounding;
import org.handgrad.hand.ops.Rounding;
import org.handgrad.hand.optimizer.HandOptimizer;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.OptimizerState;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.handgrad.model.TrainableNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A model as ND4J array operations, with gradients and updates derived by hand. Costs and steps are recorded once per
 * batch size and replayed; everything else is computed on demand.
 */
public final class HandNetwork extends TrainableNetwork {
    private final Rounding rounding;
    private final ArrayOps ops;
    private final Parameters parameters; // always the same arrays
    private final HandOptimizer optimizer;
    private final Map<Long, RecordedPass> passes = new HashMap<>();
    private RecordedUpdate update;

    /**
     * Creates a network that starts from a copy of the initial parameters.
     *
     * @throws IllegalArgumentException if the initial parameters do not have the model's shapes
     */
    public HandNetwork(ModelSpec model, Precision precision, OptimizerSpec optimizer, Parameters initial) {
        this(model, precision, optimizer, initial, Rounding.TO_NEAREST);
    }

    private HandNetwork(
            ModelSpec model, Precision precision, OptimizerSpec optimizer, Parameters initial, Rounding rounding) {
        super(model, precision, optimizer);
        this.rounding = rounding;
        this.ops = rounding.of(KernelOps.eager());
        initial.requireShapesOf(model);
        this.parameters = initial.castTo(precision).copy();
        this.optimizer = new HandOptimizer(optimizer, model.restraints(), parameters, precision);
    }

    /**
     * The same network with random rounding: every operation's result is perturbed by about one ulp, anew in every
     * step, and the optimiser's decay rates once. Its distance from the unperturbed network is the effect of rounding
     * on training.
     *
     * @param seed of the random numbers
     */
    public static HandNetwork randomlyRounded(
            ModelSpec model, Precision precision, OptimizerSpec optimizer, Parameters initial, long seed) {
        OptimizerSpec rounded = optimizer.withMovedDecays(-2 * precision.unitRoundoff());
        return new HandNetwork(model, precision, rounded, initial, new RandomRounding(precision, seed));
    }

    @Override
    public Parameters parameters() {
        return parameters.copy();
    }

    @Override
    public double[] parameterVector() {
        return parameters.toVector();
    }

    @Override
    public void setParameters(Parameters replacement) {
        replacement.requireShapesOf(model);
        parameters
                .arrays()
                .forEach((name, place) ->
                        new Copy(replacement.get(name), place).prepare().run());
        outdate();
    }

    @Override
    public INDArray predict(INDArray x) {
        return forward(x.castTo(precision.dataType())).prediction();
    }

    /** A⁽ˡ⁾ [n, units] for the inputs of the batch, l of 0..L; A⁽⁰⁾ = X. */
    public INDArray activation(Batch batch, int l) {
        return forward(batch.castTo(precision.dataType()).x()).a(l);
    }

    /** The cost over the batch, its penalty included. A following step over the same batch reuses its forward pass. */
    @Override
    public double cost(Batch batch) {
        return forwardOver(batch).cost();
    }

    /** All derivatives over a batch: ∂C/∂θ and ∂C/∂A⁽ˡ⁾ of every layer. */
    public BackwardPass backward(Batch batch) {
        Batch cast = batch.castTo(precision.dataType());
        return BackwardPass.of(ops, model, parameters, forward(cast.x()), cast.y());
    }

    @Override
    public Parameters gradient(Batch batch) {
        return backward(batch).parameters();
    }

    @Override
    public double[] gradientVector(Batch batch) {
        return forwardOver(batch).gradient().toVector();
    }

    @Override
    public INDArray inputGradient(Batch batch) {
        return backward(batch).activations().get(0);
    }

    @Override
    public void step(Batch batch) {
        forwardOver(batch).learn();
        outdate();
    }

    @Override
    public void step(Parameters gradient) {
        gradient.requireShapesOf(model);
        if (update == null) {
            update = new RecordedUpdate(rounding, model, optimizer, parameters);
        }
        rounding.redraw();
        update.step(gradient);
        outdate();
    }

    @Override
    protected OptimizerState optimizerState() {
        return optimizer;
    }

    private ForwardPass forward(INDArray x) {
        return ForwardPass.of(ops, model, parameters, x);
    }

    private RecordedPass forwardOver(Batch batch) {
        RecordedPass pass = passes.get(batch.size());
        if (pass == null) {
            pass = new RecordedPass(rounding, model, precision, optimizer, parameters, batch.size());
            passes.put(batch.size(), pass);
        }
        if (!pass.isOf(batch)) {
            rounding.redraw();
            pass.forward(batch);
        }
        return pass;
    }

    /** The parameters have changed: no forward pass is of them any more. */
    private void outdate() {
        passes.values().forEach(RecordedPass::outdate);
    }
}
