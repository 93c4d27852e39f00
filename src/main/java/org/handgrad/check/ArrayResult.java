package org.handgrad.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.handgrad.check.diagnosis.Cause;
import org.handgrad.check.diagnosis.Diagnosis;
import org.handgrad.check.diagnosis.Diagnostician;
import org.handgrad.check.evidence.Evidence;
import org.handgrad.check.evidence.Fault;
import org.handgrad.check.evidence.Finding;
import org.handgrad.model.Precision;

/**
 * What a check says of one gradient array over all points.
 *
 * @param parameter whose derivative
 * @param shape of it
 * @param verdict the worst of all points; a point that says nothing is outweighed by one that does
 * @param reasons why, where not all witnesses agree
 * @param causes the mistakes that explain a wrong array
 * @param findings of each witness at each point
 */
public record ArrayResult(
        String parameter,
        List<Long> shape,
        Verdict verdict,
        List<String> reasons,
        List<String> causes,
        List<Finding> findings) {
    public ArrayResult {
        shape = List.copyOf(shape);
        reasons = List.copyOf(reasons);
        causes = List.copyOf(causes);
        findings = List.copyOf(findings);
    }

    /** What follows from the evidence of one array. */
    static ArrayResult of(
            String model, Precision precision, List<Evidence> points, List<Fault> faults, Diagnostician diagnostician) {
        List<Judgement> judgements = points.stream().map(Judgement::of).toList();
        List<String> reasons = new ArrayList<>(faults.stream()
                .map(fault -> fault.parameter() + ": " + fault.sentence())
                .distinct()
                .toList());
        Verdict verdict = reasons.isEmpty() ? combined(judgements) : Verdict.WRONG;
        for (int p = 0; p < points.size(); p++) {
            Evidence evidence = points.get(p);
            String at = "%s at point %s: ".formatted(evidence.parameter(), evidence.point());
            if (!judgements.get(p).reason().isEmpty()) {
                reasons.add(at + judgements.get(p).reason());
            }
            if (judgements.get(p).verdict().passes()) {
                Doubts.of(evidence).forEach(doubt -> reasons.add(at + doubt));
            }
        }
        List<Evidence> wrong = points.stream()
                .filter(evidence -> Judgement.of(evidence).verdict() == Verdict.WRONG)
                .toList();
        Diagnosis diagnosis = wrong.isEmpty() ? Diagnosis.NONE : diagnostician.of(wrong);
        reasons.addAll(0, diagnosis.sentences());
        Evidence first = points.get(0);
        return new ArrayResult(
                first.parameter(),
                Arrays.stream(first.shape()).boxed().toList(),
                verdict,
                reasons,
                diagnosis.causes().stream().map(Cause::name).toList(),
                points.stream()
                        .flatMap(evidence -> Findings.of(model, precision, evidence).stream())
                        .toList());
    }

    /** An array of which there is nothing to compare. */
    static ArrayResult faulty(String parameter, long[] shape, List<Fault> faults) {
        return new ArrayResult(
                parameter,
                Arrays.stream(shape).boxed().toList(),
                Verdict.WRONG,
                faults.stream()
                        .map(fault -> parameter + ": " + fault.sentence())
                        .distinct()
                        .toList(),
                List.of(),
                List.of());
    }

    private static Verdict combined(List<Judgement> judgements) {
        Map<Verdict, Long> counts =
                judgements.stream().collect(Collectors.groupingBy(Judgement::verdict, Collectors.counting()));
        for (Verdict verdict :
                List.of(Verdict.WRONG, Verdict.AGREES, Verdict.KINK, Verdict.NOISY, Verdict.INCONCLUSIVE)) {
            if (counts.containsKey(verdict)) {
                return verdict;
            }
        }
        return Verdict.INCONCLUSIVE;
    }
}
