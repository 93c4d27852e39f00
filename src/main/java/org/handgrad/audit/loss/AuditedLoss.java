package org.handgrad.audit.loss;

import static org.handgrad.audit.loss.LabelKind.DISTRIBUTIONS;
import static org.handgrad.audit.loss.LabelKind.INDICES;
import static org.handgrad.audit.loss.LabelKind.LABELS;
import static org.handgrad.audit.loss.LabelKind.NUMBERS;
import static org.handgrad.audit.loss.LabelKind.ONE_CLASS;
import static org.handgrad.audit.loss.LabelKind.POSITIVE;
import static org.handgrad.audit.loss.LabelKind.PROBABILITIES;
import static org.handgrad.audit.loss.LabelKind.SIGNS;
import static org.handgrad.audit.loss.LabelKind.TWO_CLASSES;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossFMeasure;
import org.nd4j.linalg.lossfunctions.impl.LossL1;
import org.nd4j.linalg.lossfunctions.impl.LossL2;
import org.nd4j.linalg.lossfunctions.impl.LossMAE;
import org.nd4j.linalg.lossfunctions.impl.LossMAPE;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;
import org.nd4j.linalg.lossfunctions.impl.LossMSLE;
import org.nd4j.linalg.lossfunctions.impl.LossMultiLabel;
import org.nd4j.linalg.lossfunctions.impl.LossNegativeLogLikelihood;
import org.nd4j.linalg.lossfunctions.impl.LossSparseMCXENT;

/**
 * A loss of DL4J.
 *
 * @param name DL4J's
 * @param weighting empty, or what is weighted
 * @param code the Java expression that makes one; {@code weights} in it is the array
 * @param make makes one from an array of weights, which one without weights does not read
 * @param targets what its targets are like
 */
record AuditedLoss(
        String name, String weighting, String code, Function<INDArray, ILossFunction> make, LabelKind targets) {
    private static final String WEIGHTED = "weighted outputs";
    private static final Set<String> USUAL = Set.of("IDENTITY", "SIGMOID", "SOFTMAX", "TANH", "RELU");

    /** All of {@link LossFunction}, the three that it does not name, and those that take weights once more. */
    static List<AuditedLoss> all() {
        List<AuditedLoss> all = new ArrayList<>();
        for (LossFunction loss : LossFunction.values()) {
            all.add(new AuditedLoss(
                    loss.name(),
                    "",
                    "LossFunctions.LossFunction.%s.getILossFunction()".formatted(loss.name()),
                    weights -> loss.getILossFunction(),
                    targets(loss)));
        }
        all.add(new AuditedLoss("MULTI_LABEL", "", "new LossMultiLabel()", weights -> new LossMultiLabel(), LABELS));
        all.add(new AuditedLoss("F_MEASURE", "", "new LossFMeasure()", weights -> new LossFMeasure(), ONE_CLASS));
        all.add(new AuditedLoss(
                "F_MEASURE", "two outputs", "new LossFMeasure()", weights -> new LossFMeasure(), TWO_CLASSES));
        all.add(weighted("MSE", "LossMSE", LossMSE::new, NUMBERS));
        all.add(weighted("L1", "LossL1", LossL1::new, NUMBERS));
        all.add(weighted("L2", "LossL2", LossL2::new, NUMBERS));
        all.add(weighted("MEAN_ABSOLUTE_ERROR", "LossMAE", LossMAE::new, NUMBERS));
        all.add(weighted("MEAN_ABSOLUTE_PERCENTAGE_ERROR", "LossMAPE", LossMAPE::new, POSITIVE));
        all.add(weighted("MEAN_SQUARED_LOGARITHMIC_ERROR", "LossMSLE", LossMSLE::new, POSITIVE));
        all.add(weighted("XENT", "LossBinaryXENT", LossBinaryXENT::new, PROBABILITIES));
        all.add(weighted("MCXENT", "LossMCXENT", LossMCXENT::new, DISTRIBUTIONS));
        all.add(weighted(
                "NEGATIVELOGLIKELIHOOD", "LossNegativeLogLikelihood", LossNegativeLogLikelihood::new, DISTRIBUTIONS));
        all.add(weighted("SPARSE_MCXENT", "LossSparseMCXENT", LossSparseMCXENT::new, INDICES));
        return all;
    }

    private static AuditedLoss weighted(
            String name, String type, Function<INDArray, ILossFunction> make, LabelKind targets) {
        return new AuditedLoss(name, WEIGHTED, "new %s(weights)".formatted(type), make, targets);
    }

    private static LabelKind targets(LossFunction loss) {
        return switch (loss) {
            case MSE, L1, L2, SQUARED_LOSS, MEAN_ABSOLUTE_ERROR, COSINE_PROXIMITY -> NUMBERS;
            case MEAN_ABSOLUTE_PERCENTAGE_ERROR, MEAN_SQUARED_LOGARITHMIC_ERROR, POISSON -> POSITIVE;
            case XENT -> PROBABILITIES;
            case MCXENT, NEGATIVELOGLIKELIHOOD, KL_DIVERGENCE, RECONSTRUCTION_CROSSENTROPY -> DISTRIBUTIONS;
            case HINGE, SQUARED_HINGE, WASSERSTEIN -> SIGNS;
            case SPARSE_MCXENT -> INDICES;
        };
    }

    /** Every input after the activations that losses are made for; after others, and with weights, those that show most. */
    Map<String, LabelKind.Input> inputs(String activation) {
        Map<String, LabelKind.Input> inputs = targets.inputs();
        if (isWeighted()) {
            inputs.keySet().retainAll(List.of("ordinary", "saturated"));
        } else if (!USUAL.contains(activation)) {
            inputs.keySet().retainAll(List.of("ordinary", "one output", "saturated", "targets outside"));
        }
        return inputs;
    }

    boolean isWeighted() {
        return weighting.equals(WEIGHTED);
    }
}
