package org.handgrad.peers;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.bench.Peer;
import org.handgrad.bench.Workload;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** libtorch through DJL: gradients by autograd, steps by DJL's own optimiser, whose learning rate is a float. */
public final class Libtorch implements Peer {
    @Override
    public String name() {
        return LIBTORCH;
    }

    @Override
    public boolean accepts(Workload workload) {
        return PlainModels.contain(workload);
    }

    /** DJL reads these properties when its engine starts; nothing is fetched, and nobody is told. */
    @Override
    public Runnable prepare(Workload workload, int threads) {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(threads));
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        return new Autograd(Engine.getEngine("PyTorch"), workload);
    }

    private static final class Autograd implements Training {
        private final Engine engine;
        private final ModelSpec model;
        private final NDArray x;
        private final NDArray y;
        private final List<NDArray> parameters = new ArrayList<>();
        private final Optimizer optimizer;

        Autograd(Engine engine, Workload workload) {
            this.engine = engine;
            model = workload.model();
            NDManager manager = engine.newBaseManager();
            x = copy(manager, workload.batch().x(), workload.precision());
            y = copy(manager, workload.batch().y(), workload.precision());
            workload.initial().arrays().values().forEach(array -> {
                // libtorch has weights [units, inputs]
                NDArray parameter =
                        copy(manager, array.rank() == 2 ? array.transpose().dup('c') : array, workload.precision());
                parameter.setRequiresGradient(true);
                parameters.add(parameter);
            });
            optimizer = Optimizer.sgd()
                    .setLearningRateTracker(
                            Tracker.fixed((float) workload.optimizer().learningRate()))
                    .build();
        }

        private static NDArray copy(NDManager manager, INDArray array, Precision precision) {
            INDArray rowMajor = array.dup('c');
            Shape shape = new Shape(array.shape());
            return precision == Precision.FLOAT32
                    ? manager.create(rowMajor.data().asFloat(), shape)
                    : manager.create(rowMajor.data().asDouble(), shape);
        }

        @Override
        public void run() {
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                try (GradientCollector collector = engine.newGradientCollector()) {
                    collector.backward(y.sub(predict()).square().mean());
                }
                for (int i = 0; i < parameters.size(); i++) {
                    NDArray gradient = parameters.get(i).getGradient();
                    optimizer.update(Integer.toString(i), parameters.get(i), gradient);
                    // autograd adds to what is there
                    gradient.subi(gradient);
                }
            }
        }

        private NDArray predict() {
            NDArray a = x;
            for (int l = 0; l < model.depth(); l++) {
                a = Activation.sigmoid(Linear.linear(a, parameters.get(2 * l), parameters.get(2 * l + 1))
                        .singletonOrThrow());
            }
            return a;
        }

        @Override
        public Parameters parameters() {
            Map<String, INDArray> arrays = new LinkedHashMap<>();
            for (int l = 1; l <= model.depth(); l++) {
                arrays.put(ModelSpec.weights(l), read(parameters.get(2 * l - 2)).transpose());
                arrays.put(ModelSpec.biases(l), read(parameters.get(2 * l - 1)));
            }
            return Parameters.copyOf(arrays);
        }

        private static INDArray read(NDArray array) {
            long[] shape = array.getShape().getShape();
            return array.getDataType() == ai.djl.ndarray.types.DataType.FLOAT32
                    ? Nd4j.create(array.toFloatArray(), shape, 'c')
                    : Nd4j.create(array.toDoubleArray(), shape, org.nd4j.linalg.api.buffer.DataType.DOUBLE);
        }
    }
}
