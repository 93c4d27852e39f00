package org.handgrad.audit.judge;

import static org.handgrad.audit.judge.AuditVerdict.AGREES;
import static org.handgrad.audit.judge.AuditVerdict.CANNOT_TELL;
import static org.handgrad.audit.judge.AuditVerdict.CONTRADICTS;
import static org.handgrad.audit.judge.AuditVerdict.NOT_FINITE;
import static org.handgrad.audit.judge.AuditVerdict.THROWS;

import org.handgrad.audit.formula.ExactSlopes;
import org.handgrad.audit.formula.ForwardSlopes;
import org.handgrad.audit.formula.ReferenceFormula;
import org.handgrad.model.Precision;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Is a framework's score that of the documented formula, and its gradient the derivative of that? The formula is differentiated by
 * rules; where that contradicts, quotients of differences in many digits must say so too.
 */
public final class DocumentedFormula {
    /** Of quotients of differences, relative. */
    private static final double WAYS_APART = 1e-11;

    private DocumentedFormula() {}

    /**
     * The judgement at one point.
     *
     * @param z the point, of numbers that both formats have
     * @param precision the format in which the framework is asked
     */
    public static Judgement of(AuditedFunction function, ReferenceFormula formula, INDArray z, Precision precision) {
        INDArray point = z.castTo(precision.dataType());
        double score;
        double[] gradient;
        try {
            score = function.score().applyAsDouble(point.dup());
            gradient = function.gradient()
                    .apply(point.dup())
                    .castTo(DataType.DOUBLE)
                    .dup('c')
                    .data()
                    .asDouble();
        } catch (RuntimeException e) {
            return Judgement.of(THROWS, "it throws " + OwnScore.thrown(e));
        }
        double[] numbers = z.castTo(DataType.DOUBLE).dup('c').data().asDouble();
        double magnitude = function.magnitude().applyAsDouble(z.dup());
        ForwardSlopes rules = ForwardSlopes.of(formula, numbers);
        return agrees(score, gradient, rules, magnitude, precision)
                ? Judgement.of(AGREES, "")
                : exactly(score, gradient, rules, new ExactSlopes(formula, numbers), magnitude, precision);
    }

    private static boolean agrees(
            double score, double[] gradient, ForwardSlopes rules, double magnitude, Precision precision) {
        double allowed = RoundingAllowance.of(rules.gradient(), magnitude, precision);
        for (int i = 0; i < gradient.length; i++) {
            if (!(Math.abs(gradient[i] - rules.gradient()[i]) <= allowed)) {
                return false;
            }
        }
        return Math.abs(score - rules.value())
                <= RoundingAllowance.of(new double[] {rules.value()}, magnitude, precision);
    }

    private static Judgement exactly(
            double score,
            double[] gradient,
            ForwardSlopes rules,
            ExactSlopes exact,
            double magnitude,
            Precision precision) {
        double value = exact.value();
        if (!Double.isFinite(value)) {
            return Judgement.of(CANNOT_TELL, "the formula has no value here");
        }
        if (!Double.isFinite(score)) {
            return Judgement.of(
                    NOT_FINITE, "the score is %s, the formula's %s".formatted(score, AuditNumber.of(value)));
        }
        if (Math.abs(score - value) > RoundingAllowance.of(new double[] {value}, magnitude, precision)) {
            return Judgement.of(
                    CONTRADICTS,
                    "the score is %s, the formula's %s"
                            .formatted(AuditNumber.apart(score, value), AuditNumber.apart(value, score)));
        }
        double allowed = RoundingAllowance.of(rules.gradient(), magnitude, precision);
        for (int i = 0; i < gradient.length; i++) {
            if (!(Math.abs(gradient[i] - rules.gradient()[i]) <= allowed)) {
                Judgement judgement = entry(i, gradient[i], exact.sides(i), allowed);
                if (judgement.verdict() != AGREES) {
                    return judgement;
                }
            }
        }
        return Judgement.of(AGREES, "");
    }

    /** An entry that is not what the rules say. */
    private static Judgement entry(int i, double gradient, ExactSlopes.Sides sides, double allowed) {
        if (!sides.exist()) {
            return Judgement.of(CANNOT_TELL, "the formula has no slope here");
        }
        double slack = Double.isFinite(allowed) ? allowed : 0;
        String said = "entry %s of the gradient is %s, of the formula's %s"
                .formatted(i, AuditNumber.apart(gradient, sides.right()), AuditNumber.apart(sides.right(), gradient));
        if (!Double.isFinite(gradient)) {
            return Judgement.of(NOT_FINITE, said);
        }
        return sides.distance(gradient) > slack + WAYS_APART * Math.abs(sides.right())
                ? Judgement.of(CONTRADICTS, said)
                : Judgement.of(AGREES, "");
    }
}
