package org.handgrad.audit.constraint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.audit.formula.ReferenceFormula;
import org.handgrad.audit.judge.AuditQuestions;
import org.handgrad.audit.judge.AuditSubject;
import org.handgrad.audit.judge.AuditUnit;
import org.handgrad.audit.judge.AuditedFunction;
import org.hipparchus.CalculusFieldElement;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.regularization.L1Regularization;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.learning.regularization.WeightDecay;

/** What regularisers add to a gradient, beside what they add to the score. */
public final class RegulariserAudit {
    /** Its name in results. */
    public static final String KIND = "regulariser";

    private static final double LAMBDA = 0.25;
    private static final Map<String, double[]> INPUTS = inputs();

    private RegulariserAudit() {}

    private static Map<String, double[]> inputs() {
        Map<String, double[]> inputs = new LinkedHashMap<>();
        inputs.put("ordinary", new double[] {0.5, -1.25, 2, -0.125});
        inputs.put("zero", new double[4]);
        inputs.put("huge", new double[] {0x1p20, -0x1p24, 1, -1});
        return inputs;
    }

    /** One unit each. */
    public static List<AuditUnit> units() {
        return List.of(
                unit("L1Regularization", new L1Regularization(LAMBDA), true),
                unit("L2Regularization", new L2Regularization(LAMBDA), false),
                unit("WeightDecay", new WeightDecay(LAMBDA, false), false));
    }

    private static AuditUnit unit(String name, Regularization regulariser, boolean absolute) {
        return new AuditUnit(name, () -> {
            AuditQuestions questions = new AuditQuestions(AuditSubject.dl4j(KIND, name, ""));
            INPUTS.forEach((input, w) -> questions.at(
                    input, function(regulariser), formula(absolute), Nd4j.createFromArray(new double[][] {w})));
            return questions.cases();
        });
    }

    private static AuditedFunction function(Regularization regulariser) {
        return new AuditedFunction(
                w -> regulariser.score(w, 0, 0),
                w -> {
                    INDArray gradient = Nd4j.zerosLike(w);
                    regulariser.apply(w, gradient, 1, 0, 0);
                    return gradient;
                },
                w -> Math.max(1, w.amaxNumber().doubleValue()));
    }

    /** λ Σ |w|, or λ/2 Σ w². */
    private static ReferenceFormula formula(boolean absolute) {
        return new ReferenceFormula() {
            @Override
            public <T extends CalculusFieldElement<T>> T of(T[] w) {
                T sum = w[0].getField().getZero();
                for (T one : w) {
                    sum = sum.add(
                            absolute
                                    ? (one.getReal() < 0 ? one.negate() : one)
                                    : one.multiply(one).divide(2));
                }
                return sum.multiply(LAMBDA);
            }
        };
    }
}
