package org.handgrad.testing;

import java.util.Arrays;
import java.util.Random;
import org.handgrad.data.Batch;
import org.handgrad.model.InitialParameters;
import org.handgrad.model.Loss;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Parameters;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Random parameters and samples for tests, the same for the same seed. */
public final class RandomPoints {
    private RandomPoints() {}

    /** Parameters uniform within −size..size, biases included. */
    public static Parameters parameters(ModelSpec model, double size, long seed) {
        return new InitialParameters.Uniform(-size, size).draw(model, seed);
    }

    /** Inputs within −1..1, and targets that the loss is meant for: one class a sample for mcxent, 0 or 1 for xent. */
    public static Batch batch(ModelSpec model, int samples, long seed) {
        Random random = new Random(seed);
        int k = model.outputs();
        double[][] x = new double[samples][model.inputs()];
        double[][] y = new double[samples][k];
        for (int i = 0; i < samples; i++) {
            for (int j = 0; j < model.inputs(); j++) {
                x[i][j] = random.nextDouble() * 2 - 1;
            }
            int chosen = random.nextInt(k);
            for (int j = 0; j < k; j++) {
                y[i][j] = target(model.loss(), j, chosen, k, random);
            }
            if (model.loss() == Loss.KL_DIVERGENCE) {
                double sum = Arrays.stream(y[i]).sum();
                y[i] = Arrays.stream(y[i]).map(value -> value / sum).toArray();
            }
        }
        INDArray inputs = Nd4j.createFromArray(x);
        return new Batch(inputs, Nd4j.createFromArray(y));
    }

    /** Of samples with labels one has the chosen label and another one has not, so that there are pairs. */
    private static double target(Loss loss, int j, int chosen, int k, Random random) {
        return switch (loss.targets()) {
            case ANY -> random.nextDouble();
            case PROBABILITIES -> random.nextInt(2);
            case DISTRIBUTION -> loss == Loss.MCXENT ? (j == chosen ? 1 : 0) : 0.1 + random.nextDouble();
            case NOT_NEGATIVE -> 3 * random.nextDouble();
            case NOT_ZERO -> 0.5 + random.nextDouble();
            case SIGNS -> 2 * random.nextInt(2) - 1;
            case LABELS -> j == chosen ? 1 : j == (chosen + 1) % k ? 0 : random.nextInt(2);
        };
    }
}
