package org.handgrad.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.handgrad.data.Standardization;
import org.handgrad.model.Activation;
import org.handgrad.model.InitialParameters;
import org.handgrad.model.LayerSpec;
import org.handgrad.model.Loss;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.handgrad.testing.ModelCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.preprocessor.NormalizerStandardize;
import org.nd4j.linalg.factory.Nd4j;

/** Stored networks as a program sees them that knows DL4J and nothing of handgrad. */
class Dl4jArchiveTest {
    private static final OptimizerSpec ADAM = new OptimizerSpec.Adam(0.01, 0.9, 0.999, 1e-8);

    @TempDir
    private Path folder;

    private static Dl4jArchive read(Path file) throws IOException {
        try (ArchiveEntries entries = Dl4jArchive.open(file)) {
            return Dl4jArchive.read(entries);
        }
    }

    @ParameterizedTest
    @EnumSource
    void dl4jRestoresModelsOfEveryKindWithTheSamePredictions(Precision precision) throws IOException {
        Set<Object> kinds = new HashSet<>();
        for (ModelCases.Case tested : ModelCases.all()) {
            ModelSpec model = tested.model();
            boolean isNew = kinds.add(model.loss());
            for (LayerSpec layer : model.layers()) {
                isNew |= kinds.add(layer.activation());
            }
            if (!isNew) {
                continue; // there is one of every activation and of every loss
            }
            Parameters parameters =
                    new InitialParameters.Xavier().draw(model, 3).castTo(precision);
            INDArray x = Nd4j.rand(precision.dataType(), 4, model.inputs());
            INDArray before = new Dl4jNetwork(model, precision, ADAM, parameters).predict(x);
            Path file = folder.resolve("model.zip");

            Dl4jArchive.write(file, model, precision, ADAM, parameters, Optional.empty());
            MultiLayerNetwork restored = ModelSerializer.restoreMultiLayerNetwork(file.toFile());

            assertThat(restored.output(x).toDoubleMatrix()).as(model.name()).isDeepEqualTo(before.toDoubleMatrix());
            assertThat(read(file).predict(x).toDoubleMatrix()).as(model.name()).isDeepEqualTo(before.toDoubleMatrix());
        }
        assertThat(kinds).contains((Object[]) Loss.values()).contains((Object[]) Activation.values());
    }

    @Test
    void dl4jRestoresTheScalingOfTheInputsToo() throws IOException {
        ModelSpec model = ModelCases.all().get(0).model();
        Parameters parameters = new InitialParameters.Xavier().draw(model, 3);
        INDArray mean = Nd4j.createFromArray(new double[][] {{1.5, -200, 0.001}});
        INDArray deviation = Nd4j.createFromArray(new double[][] {{0.1, 77, 1e-3}});
        Standardization scaling = new Standardization(mean, deviation);
        INDArray x = mean.broadcast(5, 3).add(Nd4j.rand(DataType.DOUBLE, 5, 3).mulRowVector(deviation));
        INDArray before = new Dl4jNetwork(model, Precision.FLOAT64, ADAM, parameters).predict(scaling.apply(x));
        Path file = folder.resolve("model.zip");

        Dl4jArchive.write(file, model, Precision.FLOAT64, ADAM, parameters, Optional.of(scaling));
        var restored = ModelSerializer.restoreMultiLayerNetworkAndNormalizer(file.toFile(), false);
        INDArray scaled = x.dup();
        ((NormalizerStandardize) restored.getSecond()).transform(scaled);

        assertThat(restored.getFirst().output(scaled).toDoubleMatrix()).isDeepEqualTo(before.toDoubleMatrix());
        assertThat(read(file).predict(x).toDoubleMatrix()).isDeepEqualTo(before.toDoubleMatrix());
    }

    @Test
    void dl4jGoesOnTrainingWithTheRunsOptimiser() throws IOException {
        ModelSpec model = ModelCases.all().get(0).model();
        Path file = folder.resolve("model.zip");

        Dl4jArchive.write(
                file, model, Precision.FLOAT64, ADAM, new InitialParameters.Xavier().draw(model, 3), Optional.empty());

        assertThat(ModelSerializer.restoreMultiLayerNetwork(file.toFile())
                        .getLayerWiseConfigurations()
                        .toJson())
                .contains("Adam", "0.999");
    }

    @Test
    void whatIsNoNetworkIsRefused() throws IOException {
        for (byte[] bytes :
                List.of(new byte[0], new byte[] {1, 2, 3}, "PK\3\4 not really".getBytes(StandardCharsets.UTF_8))) {
            Path file = Files.write(folder.resolve("wrong.zip"), bytes);

            assertThatThrownBy(() -> read(file)).isInstanceOf(IOException.class);
        }
    }
}
