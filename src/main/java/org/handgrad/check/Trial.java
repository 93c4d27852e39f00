package org.handgrad.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.handgrad.check.diagnosis.Diagnostician;
import org.handgrad.check.diagnosis.Factors;
import org.handgrad.check.evidence.Claim;
import org.handgrad.check.evidence.Evidence;
import org.handgrad.check.evidence.Fault;
import org.handgrad.check.evidence.PassRule;
import org.handgrad.check.subject.Subject;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One gradient under test, asked at all points and judged by all witnesses. */
final class Trial {
    private final Subject subject;
    private final Map<String, Double> constants;
    private final Plan plan;
    private final List<Parameters> points;
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    /**
     * Asks.
     *
     * @throws IllegalArgumentException if the cost changes its arguments
     */
    Trial(
            Subject subject,
            Map<String, Double> constants,
            Plan plan,
            Function<Parameters, Map<String, INDArray>> gradient,
            List<Parameters> points) {
        this.subject = subject;
        this.constants = constants;
        this.plan = plan;
        this.points = points;
        List<Claim> claims = new ArrayList<>();
        for (int p = 0; p < points.size(); p++) {
            Claim claim = Claim.of(gradient, points.get(p));
            claims.add(claim);
            faults.addAll(claim.faults());
            if (!claim.gradient().names().isEmpty()) {
                evidence.addAll(Examination.of(subject, plan, p + 1, points.get(p), claim.gradient()));
            }
        }
        Claim again = Claim.of(gradient, points.get(0)); // what it returned before must stay as it was
        claims.forEach(claim -> faults.addAll(claim.overwritten()));
        faults.addAll(claims.get(0).contradictedBy(again, PassRule.bound(Precision.of(points.get(0)))));
    }

    CheckResult result() {
        Precision precision = Precision.of(points.get(0));
        Diagnostician diagnostician =
                new Diagnostician(evidence, () -> subject.hypotheses(points), new Factors(constants));
        List<ArrayResult> arrays = new ArrayList<>();
        points.get(0).arrays().forEach((name, theta) -> {
            List<Evidence> ofArray = evidence.stream()
                    .filter(one -> one.parameter().equals(name))
                    .toList();
            List<Fault> own = faults.stream()
                    .filter(fault -> fault.parameter().equals(name))
                    .toList();
            arrays.add(
                    ofArray.isEmpty()
                            ? ArrayResult.faulty(name, theta.shape(), own)
                            : ArrayResult.of(subject.name(), precision, ofArray, own, diagnostician));
        });
        boolean passes = arrays.stream().allMatch(array -> array.verdict().passes());
        String advice = Advice.of(plan, evidence, passes, points.get(0).count());
        return new CheckResult(
                subject.name(),
                precision,
                points.size(),
                arrays,
                advice.isEmpty() && isUnexplained(arrays) ? Advice.UNEXPLAINED : advice);
    }

    /** Whether nothing was found that explains a wrong array, and more could be tried if more were known of the cost. */
    private boolean isUnexplained(List<ArrayResult> arrays) {
        return arrays.stream()
                        .filter(array -> array.verdict() == Verdict.WRONG)
                        .anyMatch(array ->
                                array.causes().isEmpty() && !array.findings().isEmpty())
                && subject.hypotheses(points).isEmpty(); // asked last: they are computed
    }
}
