package org.handgrad.audit.activation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.audit.formula.ActivationFormula;
import org.handgrad.audit.formula.ReferenceFormula;
import org.handgrad.audit.judge.AuditQuestions;
import org.handgrad.audit.judge.AuditSubject;
import org.handgrad.audit.judge.AuditUnit;
import org.handgrad.audit.judge.AuditVerdict;
import org.handgrad.audit.judge.AuditedFunction;
import org.handgrad.audit.judge.Judgement;
import org.handgrad.audit.judge.OwnScore;
import org.handgrad.model.Precision;
import org.handgrad.report.document.AuditDocument.Case;
import org.hipparchus.CalculusFieldElement;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Every activation: C = Σ εᵢ aᵢ, whose gradient is what {@code backprop} returns for ε. */
public final class ActivationAudit {
    /** Its name in results. */
    public static final String KIND = "activation";

    /** Without a forward pass before. */
    private static final String ALONE = "backprop alone";

    private static final double[] WEIGHTS = {1, -0.5, 0.75, 1.25, -1.5, 0.5};

    /** Numbers that float32 has too. */
    private static final Map<String, double[]> INPUTS = inputs();

    private static Map<String, double[]> inputs() {
        Map<String, double[]> inputs = new LinkedHashMap<>();
        inputs.put("ordinary", new double[] {-2.25, -0.625, 0.375, 0.75, 1.5, 3.25});
        inputs.put("kinks", new double[] {-2.5, -1, 0, 1, 2.5, 6});
        inputs.put("saturated", new double[] {-30, -12, -8, 8, 12, 30});
        inputs.put("huge", new double[] {-1000, -720, -100, 100, 720, 1000});
        inputs.put("tiny", new double[] {-0x1p-30, -0x1p-20, -0x1p-12, 0x1p-12, 0x1p-20, 0x1p-30});
        return inputs;
    }

    private ActivationAudit() {}

    /** One unit an activation. */
    public static List<AuditUnit> units() {
        List<AuditUnit> units = new ArrayList<>();
        AuditedActivation.certain()
                .forEach(activation -> units.add(new AuditUnit(activation.name(), () -> questions(activation))));
        AuditedActivation.all()
                .forEach(activation -> units.add(new AuditUnit(activation.name(), () -> alone(activation))));
        return units;
    }

    private static List<Case> questions(AuditedActivation activation) {
        AuditQuestions questions = new AuditQuestions(AuditSubject.dl4j(KIND, activation.name(), ""));
        INPUTS.forEach((name, z) -> questions.at(
                name, function(activation), formula(activation.name()), Nd4j.createFromArray(new double[][] {z})));
        return questions.cases();
    }

    private static AuditedFunction function(AuditedActivation activation) {
        return new AuditedFunction(
                z -> activation
                        .make()
                        .get()
                        .getActivation(z, true)
                        .mul(weights(z))
                        .sumNumber()
                        .doubleValue(),
                z -> {
                    IActivation fresh = activation.make().get();
                    fresh.getActivation(z.dup(), true);
                    return fresh.backprop(z, weights(z)).getFirst();
                },
                z -> 1.5 * Math.max(1, z.amaxNumber().doubleValue()));
    }

    private static INDArray weights(INDArray z) {
        return Nd4j.createFromArray(new double[][] {WEIGHTS}).castTo(z.dataType());
    }

    private static ReferenceFormula formula(String name) {
        return new ReferenceFormula() {
            @Override
            public <T extends CalculusFieldElement<T>> T of(T[] z) {
                T[] a = ActivationFormula.of(name, z, z.length, true);
                T sum = z[0].getField().getZero();
                for (int i = 0; i < z.length; i++) {
                    sum = sum.add(a[i].multiply(WEIGHTS[i]));
                }
                return sum;
            }
        };
    }

    /** Does {@code backprop} need a forward pass before? Its arguments say that it does not. */
    private static List<Case> alone(AuditedActivation activation) {
        AuditSubject subject = AuditSubject.dl4j(KIND, activation.name(), ALONE);
        INDArray z =
                Nd4j.createFromArray(new double[][] {INPUTS.get("ordinary")}).castTo(DataType.DOUBLE);
        Judgement judgement;
        try {
            activation.make().get().backprop(z, weights(z));
            judgement = new Judgement(AuditVerdict.AGREES, "", "");
        } catch (RuntimeException e) {
            judgement = new Judgement(AuditVerdict.THROWS, "ordinary", "backprop throws " + OwnScore.thrown(e));
        }
        return List.of(subject.says("works", Precision.FLOAT64, judgement));
    }
}
