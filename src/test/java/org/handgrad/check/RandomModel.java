package org.handgrad.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.handgrad.data.Batch;
import org.handgrad.model.Activation;
import org.handgrad.model.LayerSpec;
import org.handgrad.model.Loss;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Penalty;
import org.handgrad.model.Precision;
import org.handgrad.model.Restraints;
import org.handgrad.testing.RandomPoints;
import org.handgrad.testing.SampleRestraints;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A model of one to five layers with samples and parameters, drawn from a seed: any activations, loss and precision, units
 * that saturate, kinks at the point itself, single samples.
 *
 * @param model the model
 * @param batch one to six samples
 * @param at parameters, within ±1 or ±4
 * @param precision of the gradient
 */
record RandomModel(ModelSpec model, Batch batch, Parameters at, Precision precision) {
    private static final List<Activation> HIDDEN = Stream.of(Activation.values())
            .filter(activation -> !activation.onlyInLastLayer())
            .toList();

    private static final List<Loss> LOSSES = List.of(Loss.values());

    static RandomModel of(long seed) {
        Random random = new Random(seed);
        int depth = 1 + random.nextInt(5);
        Loss loss = LOSSES.get(random.nextInt(LOSSES.size()));
        List<Activation> outputs = List.copyOf(loss.outputActivations());
        Activation output = outputs.get(random.nextInt(outputs.size()));
        List<LayerSpec> layers = new ArrayList<>();
        for (int l = 1; l < depth; l++) {
            layers.add(new LayerSpec(
                    1 + random.nextInt(4), HIDDEN.get(random.nextInt(HIDDEN.size())), random.nextInt(4) > 0));
        }
        int fewest = output == Activation.SOFTMAX || loss.comparesOutputs() ? 2 : 1;
        layers.add(new LayerSpec(fewest + random.nextInt(3), output, random.nextInt(4) > 0));
        Penalty penalty = switch (random.nextInt(8)) {
            case 0, 1 -> Penalty.ofWeights(0.1);
            case 2 -> SampleRestraints.PENALTY;
            default -> Penalty.NONE;
        };
        ModelSpec model = new ModelSpec("random " + seed, 1 + random.nextInt(4), layers, loss, Restraints.of(penalty));
        Batch batch = RandomPoints.batch(model, 1 + random.nextInt(6), seed);
        double size = random.nextBoolean() ? 1 : 4;
        Parameters at = RandomPoints.parameters(model, size, seed);
        if (random.nextInt(4) == 0) {
            at = atKinks(at, random);
        }
        return new RandomModel(model, batch, at, random.nextBoolean() ? Precision.FLOAT64 : Precision.FLOAT32);
    }

    /** One array is zero, so that units without input stand exactly where ReLU has its kink. */
    private static Parameters atKinks(Parameters at, Random random) {
        Map<String, INDArray> arrays = new LinkedHashMap<>(at.arrays());
        List<String> names = List.copyOf(at.names());
        String zeroed = names.get(random.nextInt(names.size()));
        arrays.put(zeroed, at.get(zeroed).mul(0));
        return Parameters.copyOf(arrays);
    }
}
