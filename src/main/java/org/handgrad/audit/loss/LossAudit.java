package org.handgrad.audit.loss;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.handgrad.audit.activation.AuditedActivation;
import org.handgrad.audit.formula.ActivationFormula;
import org.handgrad.audit.formula.LossFormula;
import org.handgrad.audit.formula.ReferenceFormula;
import org.handgrad.audit.judge.AuditQuestions;
import org.handgrad.audit.judge.AuditSubject;
import org.handgrad.audit.judge.AuditUnit;
import org.handgrad.audit.judge.AuditedFunction;
import org.handgrad.report.document.AuditDocument.Case;
import org.hipparchus.CalculusFieldElement;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/** Every loss after every activation, as a function of the pre-activations Z of the output layer. */
public final class LossAudit {
    /** Its name in results. */
    public static final String KIND = "loss";

    private static final double[] WEIGHTS = {0.5, 2, 1.25};

    private LossAudit() {}

    /** One unit a loss and activation. */
    public static List<AuditUnit> units() {
        return AuditedLoss.all().stream()
                .flatMap(loss -> AuditedActivation.certain().stream()
                        .map(activation -> new AuditUnit(
                                loss.name() + " after " + activation.name(), () -> questions(loss, activation))))
                .toList();
    }

    private static List<Case> questions(AuditedLoss loss, AuditedActivation activation) {
        String with = loss.weighting().isEmpty()
                ? activation.name()
                : "%s, %s".formatted(activation.name(), loss.weighting());
        AuditQuestions questions = new AuditQuestions(AuditSubject.dl4j(KIND, loss.name(), with));
        loss.inputs(activation.name())
                .forEach((name, input) -> questions.at(
                        name,
                        function(loss, activation, input),
                        formula(loss, activation, input),
                        Nd4j.createFromArray(input.z())));
        return questions.cases();
    }

    private static AuditedFunction function(AuditedLoss loss, AuditedActivation activation, LabelKind.Input input) {
        return new AuditedFunction(
                z -> loss(loss, z)
                        .computeScore(targets(input, z), z, activation.make().get(), null, false),
                z -> loss(loss, z)
                        .computeGradient(targets(input, z), z, activation.make().get(), null),
                z -> magnitude(loss, activation, input, z));
    }

    private static ILossFunction loss(AuditedLoss loss, INDArray z) {
        return loss.make()
                .apply(Nd4j.createFromArray(new double[][] {weights(z.columns())})
                        .castTo(z.dataType()));
    }

    private static double[] weights(int k) {
        return Arrays.copyOf(WEIGHTS, k);
    }

    private static INDArray targets(LabelKind.Input input, INDArray z) {
        return Nd4j.createFromArray(input.y()).castTo(z.dataType());
    }

    /** The largest of Z, A and ∂C/∂A; 1 where that cannot be asked. */
    private static double magnitude(AuditedLoss loss, AuditedActivation activation, LabelKind.Input input, INDArray z) {
        try {
            INDArray a = activation.make().get().getActivation(z.dup(), true);
            INDArray slope = loss(loss, z).computeGradient(targets(input, z), a.dup(), new ActivationIdentity(), null);
            double most = DoubleStream.of(size(z), size(a), size(slope)).max().orElseThrow();
            return Double.isFinite(most) ? Math.max(1, most) : 1;
        } catch (RuntimeException e) {
            return 1;
        }
    }

    private static double size(INDArray array) {
        return array.amaxNumber().doubleValue();
    }

    private static ReferenceFormula formula(AuditedLoss loss, AuditedActivation activation, LabelKind.Input input) {
        int k = input.z()[0].length;
        double[] weights = loss.isWeighted() ? weights(k) : ones(k);
        double[] y = input.y()[0].length == k
                ? Arrays.stream(input.y()).flatMapToDouble(Arrays::stream).toArray()
                : oneHot(input.y(), k);
        return new ReferenceFormula() {
            @Override
            public <T extends CalculusFieldElement<T>> T of(T[] z) {
                return LossFormula.of(loss.name(), ActivationFormula.of(activation.name(), z, k, false), y, weights);
            }
        };
    }

    private static double[] ones(int k) {
        double[] ones = new double[k];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double[] oneHot(double[][] indices, int k) {
        double[] y = new double[indices.length * k];
        for (int i = 0; i < indices.length; i++) {
            int index = (int) indices[i][0];
            if (index >= 0 && index < k) {
                y[i * k + index] = 1;
            }
        }
        return y;
    }
}
