package org.handgrad.hand;

import org.handgrad.data.Batch;
import org.handgrad.hand.loss.HandLoss;
import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.hand.ops.EagerOps;
import org.handgrad.hand.optimizer.HandOptimizer;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Network;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A model as ND4J array operations, with gradients and updates derived by hand. */
public final class HandNetwork implements Network {
    private final ArrayOps ops = new EagerOps();
    private final ModelSpec model;
    private final Precision precision;
    private final HandOptimizer optimizer;
    private Parameters parameters;

    /**
     * A network before its first step, starting from a copy of the initial parameters.
     *
     * @throws IllegalArgumentException if the initial parameters do not have the model's shapes
     */
    public HandNetwork(ModelSpec model, Precision precision, OptimizerSpec optimizer, Parameters initial) {
        this.model = model;
        this.precision = precision;
        initial.requireShapesOf(model);
        this.parameters = initial.castTo(precision);
        this.optimizer = new HandOptimizer(ops, optimizer, parameters);
    }

    @Override
    public ModelSpec model() {
        return model;
    }

    @Override
    public Precision precision() {
        return precision;
    }

    @Override
    public Parameters parameters() {
        return parameters.copy();
    }

    @Override
    public void setParameters(Parameters replacement) {
        replacement.requireShapesOf(model);
        parameters = replacement.castTo(precision);
    }

    @Override
    public INDArray predict(INDArray x) {
        return forward(x.castTo(precision.dataType())).prediction();
    }

    /** A⁽ˡ⁾ [n, units] for the inputs of the batch, l of 0..L; A⁽⁰⁾ = X. */
    public INDArray activation(Batch batch, int l) {
        return forward(batch.castTo(precision.dataType()).x()).a(l);
    }

    /** $$C' = C + \frac{\lambda}{2} \sum_l \left\| W^{(l)} \right\|^2$$ (eq. decay) */
    @Override
    public double cost(Batch batch) {
        Batch cast = batch.castTo(precision.dataType());
        ForwardPass forward = forward(cast.x());
        int last = model.depth();
        INDArray cost = HandLoss.of(model.loss()).cost(ops, forward.z(last), forward.a(last), cast.y()); // [] C
        if (model.weightDecay() > 0) {
            for (int l = 1; l <= last; l++) {
                INDArray norm = ops.sum(ops.square(parameters.get(ModelSpec.weights(l)))); // [] ‖W‖²
                cost = ops.add(cost, ops.scale(norm, model.weightDecay() / 2)); // [] C + λ/2 ‖W‖²
            }
        }
        return cost.getDouble(0);
    }

    /** Every derivative over the batch, those for the activations included. */
    public BackwardPass backward(Batch batch) {
        Batch cast = batch.castTo(precision.dataType());
        return BackwardPass.of(ops, model, parameters, forward(cast.x()), cast.y());
    }

    @Override
    public Parameters gradient(Batch batch) {
        return backward(batch).parameters();
    }

    @Override
    public INDArray inputGradient(Batch batch) {
        return backward(batch).activations().get(0);
    }

    @Override
    public void step(Batch batch) {
        step(gradient(batch));
    }

    @Override
    public void step(Parameters gradient) {
        gradient.requireShapesOf(model);
        parameters = optimizer.step(parameters, gradient.castTo(precision));
    }

    private ForwardPass forward(INDArray x) {
        return ForwardPass.of(ops, model, parameters, x);
    }
}
