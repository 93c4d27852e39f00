package org.handgrad.testing;

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

    /** Inputs within −1..1, and targets that the loss accepts: one class a sample for mcxent, 0 or 1 for xent. */
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
                if (model.loss() == Loss.MCXENT) {
                    y[i][j] = j == chosen ? 1 : 0;
                } else if (model.loss() == Loss.XENT) {
                    y[i][j] = random.nextInt(2);
                } else {
                    y[i][j] = random.nextDouble();
                }
            }
        }
        INDArray inputs = Nd4j.createFromArray(x);
        return new Batch(inputs, Nd4j.createFromArray(y));
    }
}
