package org.handgrad.check;

import static org.nd4j.linalg.ops.transforms.Transforms.sigmoid;
import static org.nd4j.linalg.ops.transforms.Transforms.softmax;
import static org.nd4j.linalg.ops.transforms.Transforms.tanh;

import java.util.LinkedHashMap;
import java.util.Map;
import org.handgrad.data.Batch;
import org.handgrad.model.Activation;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Parameters;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Back-propagation for the models of {@link Mistake}, written a second time so that a mistake can be made in it. */
final class MistakenGradient {
    private MistakenGradient() {}

    static Parameters of(Mistake mistake, Parameters at, Batch batch) {
        ModelSpec model = mistake.model();
        INDArray x = batch.x();
        INDArray w2 = at.get("W2");
        INDArray a1 = tanh(x.mmul(at.get("W1")).addRowVector(at.get("b1")));
        INDArray z2 = a1.mmul(w2).addRowVector(at.get("b2"));
        INDArray a2 = model.layer(2).activation() == Activation.SOFTMAX ? softmax(z2) : sigmoid(z2);

        long averaged = mistake == Mistake.MISSING_ONE_OVER_N ? model.outputs() : batch.size() * model.outputs();
        INDArray delta2 = outputDelta(mistake, a2, a2.sub(batch.y()).mul(2.0 / averaged));
        INDArray delta1 = delta2.mmul(w2.transpose()).mul(a1.mul(a1).rsub(1));
        INDArray below2 = mistake == Mistake.INPUT_IN_PLACE_OF_HIDDEN_ACTIVATION ? x : a1;
        int summedAxis = mistake == Mistake.BIAS_SUMMED_OVER_UNITS ? 1 : 0;

        Map<String, INDArray> gradient = new LinkedHashMap<>();
        gradient.put("W1", x.transpose().mmul(delta1));
        gradient.put("b1", delta1.sum(summedAxis));
        gradient.put("W2", below2.transpose().mmul(delta2));
        gradient.put("b2", delta2.sum(summedAxis));
        gradient.replaceAll((name, array) -> array.add(at.get(name).mul(decay(mistake, name))));
        return Parameters.copyOf(alter(mistake, gradient));
    }

    private static INDArray outputDelta(Mistake mistake, INDArray a, INDArray gradient) {
        INDArray slope = a.mul(a.rsub(1));
        return switch (mistake) {
            case NO_SLOPE_IN_THE_OUTPUT_LAYER -> gradient;
            case SLOPE_TWICE_IN_THE_OUTPUT_LAYER -> gradient.mul(slope).mul(slope);
            case NONE_WITH_SOFTMAX ->
                a.mul(gradient.subColumnVector(a.mul(gradient).sum(true, 1)));
            default -> gradient.mul(slope); // for softmax, this is the diagonal of its Jacobian alone
        };
    }

    private static double decay(Mistake mistake, String name) {
        boolean decays = name.startsWith("W")
                ? mistake != Mistake.WEIGHT_DECAY_LEFT_OUT
                : mistake == Mistake.WEIGHT_DECAY_ON_BIASES;
        return decays ? mistake.model().weightDecay() : 0;
    }

    /** Mistakes that are made with the finished gradient. */
    private static Map<String, INDArray> alter(Mistake mistake, Map<String, INDArray> right) {
        Map<String, INDArray> altered = new LinkedHashMap<>(right);
        switch (mistake) {
            case SIGN -> altered.replaceAll((name, array) -> array.neg());
            case TWICE -> altered.replaceAll((name, array) -> array.mul(2));
            case HALF -> altered.replaceAll((name, array) -> array.div(2));
            case BIAS_GRADIENT_LOST -> altered.put("b1", right.get("b1").mul(0));
            case WEIGHT_GRADIENT_TRANSPOSED -> altered.put("W1", right.get("W1").transpose());
            case LAYERS_SWAPPED -> {
                altered.put("W1", right.get("W2"));
                altered.put("W2", right.get("W1"));
            }
            case NOT_A_NUMBER -> altered.get("W2").putScalar(0, 1, Double.NaN);
            case INFINITE -> altered.get("W2").putScalar(0, 1, Double.POSITIVE_INFINITY);
            case HUGE -> altered.get("W2").putScalar(0, 1, 1e200); // whose square is infinite
            default -> {}
        }
        return altered;
    }
}
