package org.handgrad.dl4j;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.handgrad.data.Batch;
import org.handgrad.model.BlasThreads;
import org.handgrad.model.Loss;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.OptimizerState;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.handgrad.model.TrainableNetwork;
import org.handgrad.updater.Nd4jRegularizations;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** A model as a DL4J network: cost, gradient, optimiser and what restrains it are DL4J's own. */
public final class Dl4jNetwork extends TrainableNetwork {
    private final ParameterOrder order;
    private final MultiLayerNetwork net;
    private final UpdaterState updater;

    /**
     * Creates a network that starts from a copy of the initial parameters.
     *
     * @throws IllegalArgumentException if the initial parameters do not have the model's shapes
     */
    public Dl4jNetwork(ModelSpec model, Precision precision, OptimizerSpec optimizer, Parameters initial) {
        super(model, precision, optimizer);
        this.order = new ParameterOrder(model, precision);
        this.net = new MultiLayerNetwork(Dl4jConfiguration.of(model, precision, optimizer));
        net.init();
        net.initGradientsView();
        this.updater = new UpdaterState(net, order, optimizer.memories());
        setParameters(initial);
    }

    @Override
    public Parameters parameters() {
        Map<String, INDArray> arrays = new LinkedHashMap<>();
        model.parameterShapes().keySet().forEach(name -> arrays.put(name, net.getParam(key(name))));
        return Parameters.copyOf(arrays);
    }

    @Override
    public void setParameters(Parameters replacement) {
        replacement.requireShapesOf(model);
        net.setParams(row(order.flat(replacement)));
    }

    @Override
    public INDArray predict(INDArray x) {
        BlasThreads.splitProducts();
        return net.output(x.castTo(precision.dataType()));
    }

    @Override
    public double cost(Batch batch) {
        return inOwnFormat(() -> net.score(dataSet(batch), true)) - decayInScore();
    }

    @Override
    public OptionalDouble unclippedCost(Batch batch) {
        Optional<ProbabilityClip> clip = ProbabilityClip.of(model.loss(), precision);
        return clip.isEmpty()
                ? OptionalDouble.empty()
                : clip.get()
                        .unclipped(logits(batch.x()), batch.y(), net.calcRegularizationScore(true) - decayInScore());
    }

    /** Z⁽ᴸ⁾ [n, k] of DL4J's own activations below its output layer, and its own parameters. */
    private INDArray logits(INDArray x) {
        BlasThreads.splitProducts();
        INDArray inputs = x.castTo(precision.dataType());
        int last = model.depth() - 1;
        INDArray below = last == 0
                ? inputs
                : net.feedForwardToLayer(last - 1, inputs, false).get(last);
        INDArray z = below.mmul(net.getParam(key(ModelSpec.weights(model.depth()))));
        return model.layer(model.depth()).bias()
                ? z.addiRowVector(net.getParam(key(ModelSpec.biases(model.depth()))))
                : z;
    }

    @Override
    public Parameters gradient(Batch batch) {
        Gradient sums = gradientSums(batch).getFirst();
        Parameters parameters = parameters();
        Map<String, INDArray> arrays = new LinkedHashMap<>();
        parameters.names().forEach(name -> {
            INDArray mean = sums.getGradientFor(key(name)).div(batch.size());
            INDArray penalty = penalty(name, parameters); // DL4J leaves it to the updater
            arrays.put(name, mean.reshape(penalty.shape()).add(penalty));
        });
        return Parameters.copyOf(arrays);
    }

    @Override
    public INDArray inputGradient(Batch batch) {
        return gradientSums(batch).getSecond().div(batch.size());
    }

    @Override
    public void step(Batch batch) {
        inOwnFormat(() -> {
            net.fit(dataSet(batch));
            return net;
        });
    }

    /** Passes the gradient to DL4J's updater, without the penalty's part that the updater adds itself. */
    @Override
    public void step(Parameters gradient) {
        gradient.requireShapesOf(model);
        Parameters parameters = parameters();
        Map<String, INDArray> ofLoss =
                new LinkedHashMap<>(gradient.castTo(precision).arrays());
        ofLoss.replaceAll((name, array) -> array.sub(penalty(name, parameters)));
        INDArray view = net.getGradientsViewArray();
        view.assign(row(order.flat(Parameters.owning(ofLoss))));
        Gradient split = new DefaultGradient(view);
        order.views(view).forEach((name, part) -> split.setGradientFor(key(name), part));
        int iteration = net.getIterationCount();
        net.getUpdater()
                .update(
                        net,
                        split,
                        iteration,
                        net.getEpochCount(),
                        1, // the gradient is a mean already
                        LayerWorkspaceMgr.noWorkspaces());
        net.params().subi(view.reshape(view.length())); // which the updater has turned from gradient to update
        net.applyConstraints(iteration, net.getEpochCount());
        net.setIterationCount(iteration + 1);
    }

    @Override
    protected OptimizerState optimizerState() {
        return updater;
    }

    /** DL4J's own network, to be stored. */
    MultiLayerNetwork restorable() {
        return net;
    }

    private static INDArray row(INDArray flat) {
        return flat.reshape(1, flat.length());
    }

    private INDArray penalty(String name, Parameters parameters) {
        return Nd4jRegularizations.gradient(model.restraints(), name, parameters.get(name));
    }

    /** DL4J's score counts decoupled decay as if it were a penalty; its gradient does not. */
    private double decayInScore() {
        return model.parameterShapes().keySet().stream()
                .mapToDouble(name -> Nd4jRegularizations.score(model.restraints(), name, net.getParam(key(name))))
                .sum();
    }

    /** Sums over the samples of ∂C/∂θ, and of ∂C/∂X: DL4J divides only its score. */
    private Pair<Gradient, INDArray> gradientSums(Batch batch) {
        DataSet data = dataSet(batch);
        // (eq. weight-gradient), (eq. bias-gradient), (eq. activation-gradient), (eq. delta): all of them in one call
        return inOwnFormat(() -> net.calculateGradients(data.getFeatures(), data.getLabels(), null, null));
    }

    /** DL4J's multi-label loss computes in ND4J's default format, and throws where that is not the network's. */
    private <T> T inOwnFormat(Supplier<T> question) {
        BlasThreads.splitProducts();
        DataType before = Nd4j.defaultFloatingPointType();
        if (model.loss() != Loss.MULTI_LABEL || before == precision.dataType()) {
            return question.get();
        }
        try {
            Nd4j.setDefaultDataTypes(precision.dataType(), precision.dataType());
            return question.get();
        } finally {
            Nd4j.setDefaultDataTypes(before, before);
        }
    }

    private DataSet dataSet(Batch batch) {
        Batch cast = batch.castTo(precision.dataType());
        return new DataSet(cast.x(), cast.y());
    }

    /** DL4J's name of a parameter: {@code 0_W} for {@code W1}. */
    private static String key(String name) {
        return (Integer.parseInt(name.substring(1)) - 1) + "_" + name.charAt(0);
    }
}
