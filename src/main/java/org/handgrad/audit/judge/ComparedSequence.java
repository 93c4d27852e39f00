package org.handgrad.audit.judge;

/** What a framework says step by step, beside what two ways to compute the documented rule say. */
public final class ComparedSequence {
    private ComparedSequence() {}

    /**
     * The judgement.
     *
     * @param said by the framework
     * @param first way
     * @param second way; it must confirm a contradiction
     * @param relative how far rounding may take a number from the rule
     */
    public static Judgement of(double[] said, double[] first, double[] second, double relative) {
        for (int t = 0; t < said.length; t++) {
            double allowed = relative * Math.max(Math.abs(first[t]), 1e-30);
            if (Double.isFinite(first[t]) && !Double.isFinite(said[t])) {
                return Judgement.of(
                        AuditVerdict.NOT_FINITE,
                        "step %s is %s, expected %s".formatted(t, said[t], AuditNumber.of(first[t])));
            }
            if (Math.abs(said[t] - first[t]) > allowed) {
                return Math.abs(said[t] - second[t]) > allowed
                        ? Judgement.of(
                                AuditVerdict.CONTRADICTS,
                                "step %s is %s, expected %s"
                                        .formatted(
                                                t,
                                                AuditNumber.apart(said[t], first[t]),
                                                AuditNumber.apart(first[t], said[t])))
                        : Judgement.of(AuditVerdict.CANNOT_TELL, "two ways to compute the rule differ in step " + t);
            }
        }
        return Judgement.of(AuditVerdict.AGREES, "");
    }
}
