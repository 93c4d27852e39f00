package org.handgrad.audit.fault;

import static org.handgrad.audit.fault.CaseFilter.kind;
import static org.handgrad.audit.fault.CaseFilter.verdict;
import static org.handgrad.audit.fault.CaseFilter.with;

import java.util.List;

/** Faults of updaters, schedules and constraints. */
final class TrainingFaults {
    private static final String UPDATER = "updater";

    static final List<Fault> ALL = List.of(
            new Fault(
                    "AdaBeliefThrows",
                    "AdaBelief throws in every network",
                    Severity.BREAKS,
                    "AdaBelief.instantiate throws an ArrayIndexOutOfBoundsException, and so does the first fit of a network with it.",
                    "It makes an updater, as the other ten do.",
                    "AdaBelief.instantiate reshapes the row of state to a vector and then reads viewArray.shape()[1]. It has to keep the row, as"
                            + " Adam.instantiate does.",
                    kind(UPDATER, "AdaBelief").and(verdict("throws"))),
            new Fault(
                    "RateZero",
                    "Adam, AdaMax and AMSGrad take epsilon for a learning rate of 0",
                    Severity.RARE,
                    "With a rate of 0 they step by 1e-8 m / (sqrt(v) + epsilon) instead of by 0.",
                    "No step. A schedule that has come to 0 freezes a layer.",
                    "The native updaters replace a rate that is 0, NaN or infinite by epsilon: \"if (sd::math::nd4j_isnan(epsilonT) || 0 == epsilonT …\". A"
                            + " NaN of a schedule is hidden in this way, too.",
                    kind(UPDATER).and(with("rate 0"))),
            new Fault(
                    "NadamUncorrected",
                    "Nadam does not correct its second moment, so its first steps are up to 32 times too large",
                    Severity.WRONG,
                    "The first step is 0.0625 * 1.9 / 0.0316 = 3.755 for a rate of 0.0625; only the first moment is divided by 1 - beta^t.",
                    "Dozat divides both moments by their corrections: 0.1187.",
                    "The native operation nadam_updater has no factor sqrt(1 - beta2^t). The default rate of 1e-3 acts like one of 0.03 at first and comes to"
                            + " 1e-3 only after thousands of steps.",
                    kind(UPDATER, "Nadam")),
            new Fault(
                    "AdaGradStart",
                    "AdaGrad starts its sum of squares at 1e-6, RMSProp its mean at epsilon",
                    Severity.RARE,
                    "After a first gradient of 4.7e-10, AdaGrad steps a thousand times less than the rule says, RMSProp ten thousand times less. For gradients of order 1 the difference is below 1e-6.",
                    "Both start at 0, which is what epsilon in the denominator is for.",
                    "AdaGradUpdater.setStateViewArray and RmsPropUpdater.setStateViewArray assign epsilon when they initialise.",
                    kind(UPDATER, "AdaGrad", "RmsProp")),
            new Fault(
                    "PolyGrows",
                    "PolySchedule grows until its last step, then jumps to 0",
                    Severity.WRONG,
                    "PolySchedule(ITERATION, 0.5, 2, 20) is 0.5 (1 + i/20)^2: at step 19 it is 1.9, nearly four times where it began.",
                    "The polynomial schedule of Caffe, which it is named after: 0.5 (1 - i/20)^2, at step 19 0.00125.",
                    "valueAt returns initialValue * Math.pow(1 + i / (double) maxIter, power); the sign is wrong.",
                    kind("schedule", "PolySchedule")),
            new Fault(
                    "UnitNormZero",
                    "UnitNormConstraint makes NaN of weights that are all zero",
                    Severity.BREAKS,
                    "It divides by the norm, which is 0 for a unit whose weights are all 0.",
                    "0 stays 0; the other constraints add 1e-6 to the norm.",
                    "UnitNormConstraint.apply has no epsilon.",
                    kind("constraint", "UnitNormConstraint").and(verdict("not finite"))),
            new Fault(
                    "MaxNormShrinks",
                    "MaxNormConstraint and MinMaxNormConstraint shrink weights that are within their limits",
                    Severity.RARE,
                    "A norm of 0.25 under a limit of 2 becomes 0.249999. The constraint is applied after every step, so after 100,000 steps the norm is"
                            + " less by 1e-6 each time: a weight decay that nobody asked for, stronger for smaller weights.",
                    "Weights within the limits stay as they are, to the last bit.",
                    "apply multiplies by clipped / (norm + epsilon) whether the norm was clipped or not. Only those beyond the limit should be"
                            + " multiplied.",
                    kind("constraint", "MaxNormConstraint", "MinMaxNormConstraint")));

    private TrainingFaults() {}
}
