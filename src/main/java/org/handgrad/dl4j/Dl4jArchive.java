package org.handgrad.dl4j;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.handgrad.data.Standardization;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.preprocessor.Normalizer;
import org.nd4j.linalg.dataset.api.preprocessor.NormalizerStandardize;

/**
 * A trained network in the zip file that DL4J's {@code ModelSerializer} reads and writes, with the scaling of its inputs as
 * DL4J's {@code NormalizerStandardize}. A hand-trained model has no DL4J optimiser state, so none is stored for any.
 *
 * @param network as DL4J restored it
 * @param scaling what inputs go through before the network sees them
 */
public record Dl4jArchive(MultiLayerNetwork network, Optional<Standardization> scaling) {
    /**
     * Writes a model whose parameters may have been found by any build.
     *
     * @throws IllegalArgumentException if the parameters do not have the model's shapes
     * @throws IOException if the file cannot be written
     */
    public static void write(
            Path file,
            ModelSpec model,
            Precision precision,
            OptimizerSpec optimizer,
            Parameters parameters,
            Optional<Standardization> scaling)
            throws IOException {
        MultiLayerNetwork net = new Dl4jNetwork(model, precision, optimizer, parameters).restorable();
        ModelSerializer.writeModel(net, file.toFile(), false);
        // Not in one call: writeModel closes its stream after a normalizer, and then flushes it
        scaling.ifPresent(fitted -> ModelSerializer.addNormalizerToModel(
                file.toFile(), new NormalizerStandardize(fitted.mean(), fitted.deviation())));
    }

    /**
     * Reads what {@link #write} or any DL4J program wrote.
     *
     * @throws IOException if the file cannot be read, or holds no such network
     */
    public static Dl4jArchive read(Path file) throws IOException {
        try {
            var restored = ModelSerializer.restoreMultiLayerNetworkAndNormalizer(file.toFile(), false);
            return new Dl4jArchive(restored.getFirst(), scaling(restored.getSecond()));
        } catch (RuntimeException e) { // which DL4J throws of many kinds, for contents it does not expect
            throw new IOException("DL4J cannot restore a network from it: " + e.getMessage(), e);
        }
    }

    private static Optional<Standardization> scaling(Normalizer<?> normalizer) {
        if (normalizer == null) {
            return Optional.empty();
        }
        if (normalizer instanceof NormalizerStandardize standardize) {
            return Optional.of(new Standardization(standardize.getMean(), standardize.getStd()));
        }
        throw new IllegalArgumentException("its inputs are normalised by " + normalizer.getType());
    }

    /**
     * The network's answers to inputs in their own units.
     *
     * @param x [n, d], in float64
     * @return [n, k]
     */
    public INDArray predict(INDArray x) {
        INDArray scaled = scaling.map(fitted -> fitted.apply(x)).orElse(x);
        return network.output(scaled.castTo(network.getLayerWiseConfigurations().getDataType()));
    }
}
