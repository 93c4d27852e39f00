package org.handgrad.audit.judge;

import static org.handgrad.audit.judge.AuditVerdict.AGREES;
import static org.handgrad.audit.judge.AuditVerdict.CANNOT_TELL;
import static org.handgrad.audit.judge.AuditVerdict.CONTRADICTS;
import static org.handgrad.audit.judge.AuditVerdict.NOT_FINITE;
import static org.handgrad.audit.judge.AuditVerdict.THROWS;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.handgrad.check.ArrayResult;
import org.handgrad.check.GradientCheck;
import org.handgrad.check.evidence.Witness;
import org.handgrad.model.Precision;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Is a framework's gradient the derivative of its own score? handgrad's checker judges by finite differences and by the Taylor
 * remainder; where it says no, {@link LineIntegral} must say so too.
 */
public final class OwnScore {
    private OwnScore() {}

    /**
     * The judgement at one point.
     *
     * @param z the point, in float64
     * @param precision the format in which the gradient is asked
     */
    public static Judgement of(AuditedFunction function, INDArray z, Precision precision) {
        INDArray point = z.castTo(precision.dataType());
        double score;
        try {
            score = function.score().applyAsDouble(point.castTo(DataType.DOUBLE).dup());
        } catch (RuntimeException e) {
            return Judgement.of(THROWS, "the score throws " + thrown(e));
        }
        INDArray gradient;
        try {
            gradient = function.gradient().apply(point.dup());
        } catch (RuntimeException e) {
            return Judgement.of(THROWS, "the gradient throws " + thrown(e));
        }
        if (!Double.isFinite(score)) {
            return Judgement.of(CANNOT_TELL, "the score is %s here".formatted(score));
        }
        if (gradient.dataType() != point.dataType() || !Arrays.equals(gradient.shape(), point.shape())) {
            return Judgement.of(
                    CONTRADICTS,
                    "the gradient is %s %s, of an input that is %s %s"
                            .formatted(
                                    gradient.dataType(),
                                    Arrays.toString(gradient.shape()),
                                    point.dataType(),
                                    Arrays.toString(point.shape())));
        }
        return checked(function, point, precision, gradient);
    }

    private static Judgement checked(AuditedFunction function, INDArray point, Precision precision, INDArray gradient) {
        double[] values = gradient.castTo(DataType.DOUBLE).dup('c').data().asDouble();
        if (!Arrays.stream(values).allMatch(Double::isFinite)) {
            return Judgement.of(NOT_FINITE, "the score is finite, its gradient is " + list(values));
        }
        if (precision == Precision.FLOAT32 && isRounded(function, point, values)) {
            return of(function, point, Precision.FLOAT64);
        }
        GradientCheck check = GradientCheck.of(new ScoreCost(function.score()))
                .gradient(given -> Map.of(
                        ScoreCost.ARGUMENT,
                        function.gradient()
                                .apply(given.get(ScoreCost.ARGUMENT).dup())
                                .dup()))
                .at(Map.of(ScoreCost.ARGUMENT, point.dup('c')))
                .precision(precision);
        ArrayResult result = result(check.witnesses(Witness.DIFFERENCES).directions(1));
        if (!result.verdict().passes()) {
            result = result(check); // entry by entry, and by the Taylor remainder
        }
        String said = String.join("; ", result.reasons());
        return switch (result.verdict()) {
            case AGREES, KINK -> Judgement.of(AGREES, "");
            case NOISY, INCONCLUSIVE -> Judgement.of(CANNOT_TELL, said);
            case WRONG -> confirmed(function, point, precision, said);
        };
    }

    private static ArrayResult result(GradientCheck check) {
        return check.run().array(ScoreCost.ARGUMENT);
    }

    private static Judgement confirmed(AuditedFunction function, INDArray point, Precision precision, String said) {
        Optional<String> integral = new LineIntegral(function, precision).contradiction(point);
        return integral.map(sentence -> Judgement.of(CONTRADICTS, sentence))
                .orElse(Judgement.of(CANNOT_TELL, "the integral of the gradient does not confirm that " + said));
    }

    /** Whether a gradient in float32 is that in float64, rounded. */
    private static boolean isRounded(AuditedFunction function, INDArray point, double[] gradient) {
        INDArray exact;
        try {
            exact = function.gradient().apply(point.castTo(DataType.DOUBLE).dup());
        } catch (RuntimeException e) {
            return false; // which float64 says of itself
        }
        double[] values = exact.dup('c').data().asDouble();
        double allowed = RoundingAllowance.of(
                values,
                function.magnitude().applyAsDouble(point.castTo(DataType.DOUBLE).dup()),
                Precision.FLOAT32);
        return IntStream.range(0, values.length).allMatch(i -> Math.abs(values[i] - gradient[i]) <= allowed);
    }

    /** An exception in a few words. */
    public static String thrown(Throwable e) {
        String message = e.getMessage() == null
                ? ""
                : ": " + e.getMessage().lines().findFirst().orElse("");
        return e.getClass().getSimpleName() + (message.length() > 160 ? message.substring(0, 160) + " …" : message);
    }

    /** At most six numbers. */
    static String list(double[] values) {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < Math.min(6, values.length); i++) {
            text.append(i == 0 ? "" : ", ").append(AuditNumber.of(values[i]));
        }
        return text.append(values.length > 6 ? ", …]" : "]")
                .toString()
                .toLowerCase(Locale.ROOT)
                .replace("nan", "NaN");
    }
}
