package org.handgrad.dl4j;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.handgrad.data.Standardization;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.preprocessor.NormalizerStandardize;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A trained network in the zip format of DL4J's {@code ModelSerializer}, with the scaling of its inputs as DL4J's
 * {@code NormalizerStandardize}. Optimiser state is not stored.
 *
 * @param network the trained network
 * @param scaling applied to inputs before the network; empty for none
 */
public record Dl4jArchive(Dl4jNetwork network, Optional<Standardization> scaling) {
    private static final String COEFFICIENTS = "coefficients.bin";
    private static final String NORMALIZER = "normalizer.bin";

    /** A header word, a version, what kind it is, and that there is none for labels. */
    private static final byte[] STANDARDIZE =
            "\0\nNORMALIZER\0\0\0\1\0\013STANDARDIZE\0".getBytes(StandardCharsets.ISO_8859_1);

    private static final int MOST_DESCRIPTION_BYTES = 1 << 22; // 1.5 kB a layer

    /** 268 MB in float64. */
    private static final int MOST_PARAMETERS = 1 << 25;

    private static final OptimizerSpec NONE = new OptimizerSpec.Sgd(1); // it is not trained

    /**
     * Writes a model with parameters trained by any build.
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
     * Opens a file that {@link #write} may have written.
     *
     * @param others names of further entries to accept
     * @throws IOException if it is not a complete zip file, or has other entries
     */
    public static ArchiveEntries open(Path file, String... others) throws IOException {
        Set<String> names = new LinkedHashSet<>(List.of(ArchivedModel.ENTRY, COEFFICIENTS, NORMALIZER));
        names.addAll(List.of(others));
        return ArchiveEntries.open(file, names);
    }

    /**
     * Reads what {@link #write} wrote. The model is rebuilt from its description; no class named in the file is
     * instantiated.
     *
     * @throws IOException if it is anything else
     */
    public static Dl4jArchive read(ArchiveEntries entries) throws IOException {
        ArchivedModel model = ArchivedModel.parse(entries.text(ArchivedModel.ENTRY, MOST_DESCRIPTION_BYTES));
        Parameters parameters = parameters(model, entries);
        int inputs = model.spec().inputs();
        Optional<Standardization> scaling = entries.has(NORMALIZER)
                ? Optional.of(entries.read(NORMALIZER, in -> scaling(in, inputs)))
                : Optional.empty();
        return new Dl4jArchive(new Dl4jNetwork(model.spec(), model.precision(), NONE, parameters), scaling);
    }

    private static Parameters parameters(ArchivedModel model, ArchiveEntries entries) throws IOException {
        double count = model.spec().parameterShapes().values().stream()
                .mapToDouble(shape -> Arrays.stream(shape).asDoubleStream().reduce(1, (a, b) -> a * b))
                .sum();
        if (count > MOST_PARAMETERS) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "its %s describes a model of %.0f parameters; at most %s can be read",
                    ArchivedModel.ENTRY,
                    count,
                    MOST_PARAMETERS));
        }
        double[] numbers = entries.read(COEFFICIENTS, in -> ArchivedVector.read(COEFFICIENTS, in, (int) count));
        ParameterOrder flattening = new ParameterOrder(model.spec(), model.precision());
        return flattening.parts(Nd4j.createFromArray(numbers), 1).get(0).castTo(model.precision());
    }

    /** What {@code NormalizerSerializer} writes of a standardisation of inputs alone. */
    private static Standardization scaling(DataInputStream in, int inputs) throws IOException {
        byte[] start = in.readNBytes(STANDARDIZE.length);
        if (!Arrays.equals(start, STANDARDIZE)) {
            throw new IOException("its %s is no standardisation of inputs".formatted(NORMALIZER));
        }
        double[] mean = ArchivedVector.read(NORMALIZER, in, inputs);
        double[] deviation = ArchivedVector.read(NORMALIZER, in, inputs);
        return new Standardization(row(mean), row(deviation));
    }

    private static INDArray row(double[] numbers) {
        return Nd4j.createFromArray(new double[][] {numbers});
    }

    /**
     * The network's predictions for unscaled inputs.
     *
     * @param x [n, d], in float64
     * @return [n, k]
     */
    public INDArray predict(INDArray x) {
        INDArray scaled = scaling.map(fitted -> fitted.apply(x)).orElse(x);
        return network.predict(scaled);
    }
}
