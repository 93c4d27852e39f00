package org.handgrad.autodiff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handgrad.data.Batch;
import org.handgrad.model.BlasThreads;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.OptimizerState;
import org.handgrad.model.Parameters;
import org.handgrad.model.Penalty;
import org.handgrad.model.Precision;
import org.handgrad.model.TrainableNetwork;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A model as a SameDiff graph: handgrad writes the forward pass, SameDiff computes every derivative. */
public final class AutodiffNetwork extends TrainableNetwork {
    private final SameDiff graph;
    private final GraphGradients derivatives;
    private final RestrainedStep restrained;
    private final Optional<AutodiffNetwork>
            ofLoss; // its gradient would be rounded otherwise if the penalty's were taken off
    private final Nd4jOptimizer optimizer;

    /**
     * Creates a network that starts from a copy of the initial parameters.
     *
     * @throws IllegalArgumentException if the initial parameters do not have the model's shapes
     */
    public AutodiffNetwork(ModelSpec model, Precision precision, OptimizerSpec optimizer, Parameters initial) {
        super(model, precision, optimizer);
        this.graph = ModelGraph.of(model, precision);
        this.derivatives = GraphGradients.of(graph, ModelGraph.COST);
        this.restrained = new RestrainedStep(model);
        this.ofLoss = restrained.isNormalized() && !model.penalty().equals(Penalty.NONE)
                ? Optional.of(new AutodiffNetwork(
                        new ModelSpec(model.name(), model.inputs(), model.layers(), model.loss()),
                        precision,
                        optimizer,
                        initial))
                : Optional.empty();
        setParameters(initial);
        this.optimizer = new Nd4jOptimizer(optimizer, model.restraints(), parameters());
    }

    @Override
    public Parameters parameters() {
        Map<String, INDArray> arrays = new LinkedHashMap<>();
        model.parameterShapes().keySet().forEach(name -> arrays.put(name, graph.getArrForVarName(name)));
        return Parameters.copyOf(arrays);
    }

    @Override
    public void setParameters(Parameters replacement) {
        replacement.requireShapesOf(model);
        replacement.castTo(precision).arrays().forEach((name, array) -> graph.associateArrayWithVariable(array, name));
    }

    @Override
    public INDArray predict(INDArray x) {
        BlasThreads.splitProducts();
        return graph.outputSingle(Map.of(ModelGraph.X, x.castTo(precision.dataType())), ModelGraph.PREDICTION);
    }

    @Override
    public double cost(Batch batch) {
        BlasThreads.splitProducts();
        return graph.outputSingle(placeholders(batch), ModelGraph.COST).getDouble(0);
    }

    @Override
    public Parameters gradient(Batch batch) {
        BlasThreads.splitProducts();
        List<String> names = List.copyOf(model.parameterShapes().keySet());
        return Parameters.copyOf(derivatives.gradients(placeholders(batch), names));
    }

    @Override
    public INDArray inputGradient(Batch batch) {
        return backward(batch).activations().get(0);
    }

    /** All derivatives over a batch: ∂C/∂θ and ∂C/∂A⁽ˡ⁾ of every layer. */
    public AutodiffGradients backward(Batch batch) {
        BlasThreads.splitProducts();
        List<String> parameters = List.copyOf(model.parameterShapes().keySet());
        List<String> activations = IntStream.range(0, model.depth())
                .mapToObj(ModelGraph::activation)
                .toList();
        Map<String, INDArray> gradients = derivatives.gradients(
                placeholders(batch),
                Stream.concat(parameters.stream(), activations.stream()).toList());
        Map<String, INDArray> ofParameters = new LinkedHashMap<>();
        parameters.forEach(name -> ofParameters.put(name, gradients.get(name)));
        return new AutodiffGradients(
                Parameters.owning(ofParameters),
                activations.stream().map(gradients::get).toList());
    }

    @Override
    public void step(Batch batch) {
        if (restrained.isNormalized()) {
            stepAlong(restrained.penalized(restrained.normalized(gradientOfLoss(batch)), parameters()));
        } else {
            stepAlong(gradient(batch));
        }
    }

    @Override
    public void step(Parameters gradient) {
        gradient.requireShapesOf(model);
        Parameters cast = gradient.castTo(precision);
        stepAlong(restrained.isNormalized() ? restrained.normalizedLoss(cast, parameters()) : cast);
    }

    private void stepAlong(Parameters gradient) {
        setParameters(restrained.constrained(optimizer.step(parameters(), gradient)));
    }

    private Parameters gradientOfLoss(Batch batch) {
        ofLoss.ifPresent(network -> network.setParameters(parameters()));
        return ofLoss.orElse(this).gradient(batch);
    }

    @Override
    protected OptimizerState optimizerState() {
        return optimizer;
    }

    private Map<String, INDArray> placeholders(Batch batch) {
        Batch cast = batch.castTo(precision.dataType());
        return Map.of(ModelGraph.X, cast.x(), ModelGraph.Y, cast.y());
    }
}
