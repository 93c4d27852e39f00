package org.handgrad.check.cost;

import java.util.Optional;
import org.handgrad.check.evidence.Incomparable;
import org.handgrad.check.evidence.WitnessVerdict;
import org.handgrad.data.Batch;
import org.handgrad.dl4j.Departure;
import org.handgrad.dl4j.Dl4jNetwork;
import org.handgrad.dl4j.ProbabilityClip;
import org.handgrad.hand.HandNetwork;
import org.handgrad.model.Loss;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What DL4J says; only who asks for it needs DL4J on the class path. */
final class Dl4jWitness {
    private final Dl4jNetwork network;

    Dl4jWitness(ModelSpec model, Precision precision, Parameters at) {
        this.network = new Dl4jNetwork(model, precision, ModelCost.UNUSED, at);
    }

    Parameters gradient(Parameters at, Batch batch) {
        network.setParameters(at);
        return network.gradient(batch);
    }

    INDArray inputGradient(Batch batch) {
        return network.inputGradient(batch);
    }

    /** Why it says nothing here; else nothing. */
    static Optional<Incomparable> incomparable(ModelSpec model, Parameters at, Batch batch) {
        Optional<Incomparable> departs = Departure.of(model, Precision.of(at))
                .map(sentence -> new Incomparable(WitnessVerdict.DEPARTS, sentence));
        boolean clips = departs.isEmpty() && clips(model, at, batch);
        return clips
                ? Optional.of(new Incomparable(
                        WitnessVerdict.CLIPPED, "it clips probabilities here, which changes its gradient"))
                : departs;
    }

    /** Whether DL4J's clipping of probabilities changes its gradient here. */
    private static boolean clips(ModelSpec model, Parameters at, Batch batch) {
        if (model.loss() != Loss.XENT) {
            return false;
        }
        Precision precision = Precision.of(at);
        double clip = ProbabilityClip.of(model.loss(), precision).orElseThrow().epsilon();
        INDArray a = new HandNetwork(model, precision, ModelCost.UNUSED, at).predict(batch.x());
        return a.minNumber().doubleValue() < clip || a.maxNumber().doubleValue() > 1 - clip;
    }
}
