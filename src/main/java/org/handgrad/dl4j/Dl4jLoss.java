package org.handgrad.dl4j;

import org.handgrad.model.Loss;
import org.handgrad.model.Precision;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossCosineProximity;
import org.nd4j.linalg.lossfunctions.impl.LossHinge;
import org.nd4j.linalg.lossfunctions.impl.LossKLD;
import org.nd4j.linalg.lossfunctions.impl.LossL1;
import org.nd4j.linalg.lossfunctions.impl.LossL2;
import org.nd4j.linalg.lossfunctions.impl.LossMAE;
import org.nd4j.linalg.lossfunctions.impl.LossMAPE;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;
import org.nd4j.linalg.lossfunctions.impl.LossMSLE;
import org.nd4j.linalg.lossfunctions.impl.LossMultiLabel;
import org.nd4j.linalg.lossfunctions.impl.LossPoisson;
import org.nd4j.linalg.lossfunctions.impl.LossSquaredHinge;
import org.nd4j.linalg.lossfunctions.impl.LossWasserstein;

/** Says a loss in DL4J's terms. */
final class Dl4jLoss {
    private Dl4jLoss() {}

    static ILossFunction of(Loss loss, Precision precision) {
        return switch (loss) {
            case MSE -> new LossMSE(); // (eq. mse)
            case L2 -> new LossL2(); // (eq. l2)
            case XENT -> new LossBinaryXENT(clip(loss, precision), null); // (eq. xent-logits)
            case MCXENT -> new LossMCXENT(clip(loss, precision), null); // (eq. mcxent-logits)
            case MAE -> new LossMAE(); // (eq. mae)
            case L1 -> new LossL1(); // (eq. l1)
            case MAPE -> new LossMAPE(); // (eq. mape)
            case MSLE -> new LossMSLE(); // (eq. msle)
            case HINGE -> new LossHinge(); // (eq. hinge)
            case SQUARED_HINGE -> new LossSquaredHinge(); // (eq. squared-hinge)
            case KL_DIVERGENCE -> new LossKLD(); // (eq. kl-divergence)
            case POISSON -> new LossPoisson(); // (eq. poisson)
            case COSINE_PROXIMITY -> new LossCosineProximity(); // (eq. cosine-proximity)
            case WASSERSTEIN -> new LossWasserstein(); // (eq. wasserstein)
            case MULTI_LABEL -> new LossMultiLabel(); // (eq. multi-label)
        };
    }

    private static double clip(Loss loss, Precision precision) {
        return ProbabilityClip.of(loss, precision).orElseThrow().epsilon();
    }
}
