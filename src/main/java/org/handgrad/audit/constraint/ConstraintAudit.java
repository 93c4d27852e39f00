package org.handgrad.audit.constraint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.deeplearning4j.nn.conf.constraint.BaseConstraint;
import org.deeplearning4j.nn.conf.constraint.MaxNormConstraint;
import org.deeplearning4j.nn.conf.constraint.MinMaxNormConstraint;
import org.deeplearning4j.nn.conf.constraint.NonNegativeConstraint;
import org.deeplearning4j.nn.conf.constraint.UnitNormConstraint;
import org.handgrad.audit.judge.AuditSubject;
import org.handgrad.audit.judge.AuditUnit;
import org.handgrad.audit.judge.ComparedSequence;
import org.handgrad.audit.judge.Judgement;
import org.handgrad.model.Precision;
import org.handgrad.report.document.AuditDocument.Case;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What constraints make of the weights of one unit: of each column of W, as the norm of a unit's inputs. */
public final class ConstraintAudit {
    /** Its name in results. */
    public static final String KIND = "constraint";

    private static final double[] DIRECTION = {0.6, -0.8};

    private ConstraintAudit() {}

    /**
     * A constraint that changes norms alone.
     *
     * @param norm what it makes of a norm
     */
    private record OfNorm(BaseConstraint constraint, DoubleUnaryOperator norm) {}

    private static Map<String, OfNorm> ofNorms() {
        Map<String, OfNorm> all = new LinkedHashMap<>();
        all.put("MaxNormConstraint", new OfNorm(new MaxNormConstraint(2, 0), norm -> Math.min(norm, 2)));
        all.put(
                "MinMaxNormConstraint",
                new OfNorm(
                        new MinMaxNormConstraint(0.5, 2, 0), norm -> norm == 0 ? 0 : Math.max(0.5, Math.min(norm, 2))));
        all.put("UnitNormConstraint", new OfNorm(new UnitNormConstraint(0), norm -> norm == 0 ? 0 : 1));
        return all;
    }

    /** One unit. */
    public static List<AuditUnit> units() {
        return List.of(new AuditUnit("constraints", () -> {
            List<Case> cases = new ArrayList<>();
            for (Precision precision : Precision.values()) {
                ofNorms().forEach((name, constraint) -> {
                    for (double norm : new double[] {1.5, 2, 2.5, 1000, 0.25, 0}) {
                        cases.add(AuditSubject.dl4j(KIND, name, "norm " + norm)
                                .says("documented formula", precision, judgement(constraint, norm, precision)));
                    }
                });
                cases.add(AuditSubject.dl4j(KIND, "NonNegativeConstraint", "")
                        .says("documented formula", precision, nonNegative(precision)));
            }
            return cases;
        }));
    }

    /** One way counts the norm, the other the weights. */
    private static Judgement judgement(OfNorm constraint, double norm, Precision precision) {
        INDArray w = Nd4j.createFromArray(new double[][] {{DIRECTION[0] * norm}, {DIRECTION[1] * norm}})
                .castTo(precision.dataType());
        constraint.constraint().apply(w);
        double expected = constraint.norm().applyAsDouble(norm);
        double[] said = {Math.hypot(w.getDouble(0), w.getDouble(1))};
        double[] byWeight = {Math.abs(w.getDouble(1)) == 0 ? 0 : expected};
        return ComparedSequence.of(
                said, new double[] {expected}, byWeight, precision == Precision.FLOAT64 ? 1e-12 : 1e-6);
    }

    private static Judgement nonNegative(Precision precision) {
        INDArray w = Nd4j.createFromArray(new double[][] {{-1, 0, 2, -0x1p-40}}).castTo(precision.dataType());
        new NonNegativeConstraint().apply(w);
        double[] expected = {0, 0, 2, 0};
        return ComparedSequence.of(w.toDoubleVector(), expected, expected, 1e-12);
    }
}
