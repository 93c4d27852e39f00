package org.handgrad.audit.updater;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.handgrad.audit.formula.UpdateFormula;
import org.handgrad.audit.judge.AuditSubject;
import org.handgrad.audit.judge.AuditUnit;
import org.handgrad.audit.judge.AuditVerdict;
import org.handgrad.audit.judge.ComparedSequence;
import org.handgrad.audit.judge.Judgement;
import org.handgrad.audit.judge.OwnScore;
import org.handgrad.model.Precision;
import org.handgrad.report.document.AuditDocument.Case;
import org.hipparchus.dfp.DfpField;
import org.hipparchus.util.Binary64Field;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.AMSGrad;
import org.nd4j.linalg.learning.config.AdaBelief;
import org.nd4j.linalg.learning.config.AdaDelta;
import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.learning.config.AdaMax;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nadam;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;

/** Every updater over some sequences of gradients of one parameter, with DL4J's default numbers. */
public final class UpdaterAudit {
    /** Its name in results. */
    public static final String KIND = "updater";

    private static final double RATE = 0.0625;
    private static final double[] ORDINARY = {0.5, -0.25, 1, 0.75, -1.5, 0.125, 2, -0.5};
    private static final Map<String, DoubleFunction<IUpdater>> UPDATERS = updaters();

    private UpdaterAudit() {}

    private static Map<String, DoubleFunction<IUpdater>> updaters() {
        Map<String, DoubleFunction<IUpdater>> all = new LinkedHashMap<>();
        all.put("Sgd", Sgd::new);
        all.put("Nesterovs", rate -> new Nesterovs(rate, Nesterovs.DEFAULT_NESTEROV_MOMENTUM));
        all.put("AdaGrad", AdaGrad::new);
        all.put("RmsProp", RmsProp::new);
        all.put("Adam", Adam::new);
        all.put("AdaMax", AdaMax::new);
        all.put("AMSGrad", AMSGrad::new);
        all.put("Nadam", Nadam::new);
        all.put("AdaDelta", rate -> new AdaDelta());
        all.put("AdaBelief", AdaBelief::new);
        all.put("NoOp", rate -> new NoOp());
        return all;
    }

    /** One unit an updater. */
    public static List<AuditUnit> units() {
        return UPDATERS.keySet().stream()
                .map(name -> new AuditUnit(name, () -> cases(name)))
                .toList();
    }

    private static List<Case> cases(String name) {
        List<Case> cases = new ArrayList<>();
        for (Precision precision : Precision.values()) {
            add(cases, name, "", precision, RATE, ORDINARY);
            add(cases, name, "zero gradients", precision, RATE, new double[ORDINARY.length]);
            add(cases, name, "tiny gradients", precision, RATE, scaled(0x1p-30));
            add(cases, name, "huge gradients", precision, RATE, scaled(0x1p30));
            if (!List.of("AdaDelta", "NoOp").contains(name)) {
                add(cases, name, "rate 0", precision, 0, ORDINARY);
            }
        }
        return cases;
    }

    private static double[] scaled(double factor) {
        double[] scaled = ORDINARY.clone();
        for (int t = 0; t < scaled.length; t++) {
            scaled[t] *= factor;
        }
        return scaled;
    }

    private static void add(
            List<Case> cases, String name, String with, Precision precision, double rate, double[] gradients) {
        cases.add(AuditSubject.dl4j(KIND, name, with)
                .says("documented formula", precision, judgement(name, precision, rate, gradients)));
    }

    private static Judgement judgement(String name, Precision precision, double rate, double[] gradients) {
        double[] said;
        try {
            said = steps(UPDATERS.get(name).apply(rate), precision, gradients);
        } catch (RuntimeException e) {
            return new Judgement(AuditVerdict.THROWS, "", OwnScore.thrown(e));
        }
        return ComparedSequence.of(
                said,
                UpdateFormula.steps(name, Binary64Field.getInstance(), gradients, rate),
                UpdateFormula.steps(name, new DfpField(36), gradients, rate),
                precision == Precision.FLOAT64 ? 1e-11 : 1e-4);
    }

    private static double[] steps(IUpdater config, Precision precision, double[] gradients) {
        long size = config.stateSize(1);
        INDArray state = size == 0 ? null : Nd4j.create(precision.dataType(), 1, size);
        GradientUpdater<?> updater = config.instantiate(state, true);
        double[] steps = new double[gradients.length];
        for (int t = 0; t < steps.length; t++) {
            INDArray gradient =
                    Nd4j.createFromArray(new double[][] {{gradients[t]}}).castTo(precision.dataType());
            updater.applyUpdater(gradient, t, 0);
            steps[t] = gradient.getDouble(0);
        }
        return steps;
    }
}
