package org.handgrad.audit.constraint;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.deeplearning4j.nn.weights.WeightInit;
import org.handgrad.audit.judge.AuditNumber;
import org.handgrad.audit.judge.AuditSubject;
import org.handgrad.audit.judge.AuditUnit;
import org.handgrad.audit.judge.AuditVerdict;
import org.handgrad.audit.judge.Judgement;
import org.handgrad.audit.judge.OwnScore;
import org.handgrad.model.Precision;
import org.handgrad.report.document.AuditDocument.Case;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The distributions of initial weights, by 30,000 draws each. Kolmogorov and Smirnov's test compares all of the distribution, the
 * second moment its width; a contradiction needs both.
 */
public final class InitialisationAudit {
    /** Its name in results. */
    public static final String KIND = "initialisation";

    private static final int IN = 300;
    private static final int OUT = 100;
    private static final double CERTAIN = 1e-6;

    private InitialisationAudit() {}

    /** One unit. */
    public static List<AuditUnit> units() {
        return List.of(new AuditUnit(
                "initialisations",
                () -> Stream.of(WeightInit.values())
                        .filter(init -> init != WeightInit.DISTRIBUTION)
                        .flatMap(init -> Stream.of(Precision.values()).map(precision -> judged(init, precision)))
                        .toList()));
    }

    private static Case judged(WeightInit init, Precision precision) {
        return AuditSubject.dl4j(KIND, init.name(), "")
                .says("documented distribution", precision, judgement(init, precision));
    }

    private static Judgement judgement(WeightInit init, Precision precision) {
        try {
            Nd4j.getRandom().setSeed(1234);
            long[] shape = init == WeightInit.IDENTITY ? new long[] {IN, IN} : new long[] {IN, OUT};
            INDArray view = Nd4j.create(precision.dataType(), 1, shape[0] * shape[1]);
            INDArray w = init.getWeightInitFunction().init(IN, OUT, shape, 'f', view);
            return switch (init) {
                case ZERO -> same(w, Nd4j.zerosLike(w));
                case ONES -> same(w, Nd4j.onesLike(w));
                case IDENTITY -> same(w, Nd4j.eye(IN).castTo(precision.dataType()));
                default -> distributed(w.castTo(DataType.DOUBLE).dup('c').data().asDouble(), documented(init));
            };
        } catch (RuntimeException e) {
            return new Judgement(AuditVerdict.THROWS, "", OwnScore.thrown(e));
        }
    }

    private static Judgement same(INDArray w, INDArray expected) {
        return w.equals(expected)
                ? new Judgement(AuditVerdict.AGREES, "", "")
                : new Judgement(AuditVerdict.CONTRADICTS, "", "it is " + w.getRow(0) + " …");
    }

    private static Judgement distributed(double[] draws, ContinuousDistribution documented) {
        double p = KolmogorovSmirnovTest.withDefaults()
                .test(draws, documented::cumulativeProbability)
                .getPValue();
        double variance = Arrays.stream(draws).map(w -> w * w).average().orElseThrow();
        double ratio = variance / documented.getVariance();
        boolean wide = Math.abs(ratio - 1) > 0.05; // 6 standard errors of 30,000 normal draws
        if (p >= CERTAIN && !wide) {
            return new Judgement(AuditVerdict.AGREES, "", "");
        }
        return new Judgement(
                p < CERTAIN && wide ? AuditVerdict.CONTRADICTS : AuditVerdict.CANNOT_TELL,
                "",
                "the variance is %s of the documented, p = %s".formatted(AuditNumber.of(ratio), AuditNumber.of(p)));
    }

    /** As the comments of {@code WeightInit} say. */
    private static ContinuousDistribution documented(WeightInit init) {
        return switch (init) {
            case SIGMOID_UNIFORM -> uniform(4 * Math.sqrt(6.0 / (IN + OUT)));
            case NORMAL, LECUN_NORMAL, XAVIER_FAN_IN -> normal(1.0 / IN);
            case UNIFORM -> uniform(1 / Math.sqrt(IN));
            case XAVIER -> normal(2.0 / (IN + OUT));
            case XAVIER_UNIFORM -> uniform(Math.sqrt(6.0 / (IN + OUT)));
            case XAVIER_LEGACY -> normal(1.0 / (IN + OUT));
            case RELU -> normal(2.0 / IN);
            case RELU_UNIFORM -> uniform(Math.sqrt(6.0 / IN));
            case LECUN_UNIFORM -> uniform(3 / Math.sqrt(IN));
            case VAR_SCALING_NORMAL_FAN_IN -> truncated(Math.sqrt(1.0 / IN));
            case VAR_SCALING_NORMAL_FAN_OUT -> truncated(Math.sqrt(1.0 / OUT));
            case VAR_SCALING_NORMAL_FAN_AVG -> truncated(Math.sqrt(2.0 / (IN + OUT)));
            case VAR_SCALING_UNIFORM_FAN_IN -> uniform(3 / Math.sqrt(IN));
            case VAR_SCALING_UNIFORM_FAN_OUT -> uniform(3 / Math.sqrt(OUT));
            case VAR_SCALING_UNIFORM_FAN_AVG -> uniform(3 / Math.sqrt((IN + OUT) / 2.0));
            default -> throw new IllegalArgumentException(init + " has no distribution");
        };
    }

    private static ContinuousDistribution normal(double variance) {
        return NormalDistribution.of(0, Math.sqrt(variance));
    }

    private static ContinuousDistribution uniform(double bound) {
        return UniformContinuousDistribution.of(-bound, bound);
    }

    /** Cut at two standard deviations. */
    private static ContinuousDistribution truncated(double deviation) {
        return TruncatedNormalDistribution.of(0, deviation, -2 * deviation, 2 * deviation);
    }
}
