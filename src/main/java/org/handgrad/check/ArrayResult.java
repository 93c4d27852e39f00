package org.handgrad.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.handgrad.check.diagnosis.Cause;
import org.handgrad.check.diagnosis.GradientDiagnosis;
import org.handgrad.check.diagnosis.MistakeFinder;
import org.handgrad.check.evidence.Evidence;
import org.handgrad.check.evidence.GradientFault;
import org.handgrad.check.evidence.WitnessComparison;
import org.handgrad.model.Precision;

/**
 * The result of a check for one gradient array, over all points.
 *
 * @param parameter the parameter that the cost is differentiated by
 * @param shape its shape
 * @param verdict the worst of all points; inconclusive points count only if all are
 * @param reasons sentences, one for each witness and point that does not agree
 * @param causes the mistakes that explain a wrong array
 * @param comparisons of each witness at each point
 */
public record ArrayResult(
        String parameter,
        List<Long> shape,
        GradientVerdict verdict,
        List<String> reasons,
        List<String> causes,
        List<WitnessComparison> comparisons) {
    public ArrayResult {
        shape = List.copyOf(shape);
        reasons = List.copyOf(reasons);
        causes = List.copyOf(causes);
        comparisons = List.copyOf(comparisons);
    }

    /** What follows from the evidence of one array. */
    static ArrayResult of(
            String model,
            Precision precision,
            List<Evidence> points,
            List<GradientFault> faults,
            MistakeFinder finder) {
        List<PointVerdict> judgements = points.stream().map(PointVerdict::of).toList();
        List<String> reasons = new ArrayList<>(faults.stream()
                .map(fault -> fault.parameter() + ": " + fault.sentence())
                .distinct()
                .toList());
        GradientVerdict verdict = reasons.isEmpty() ? combined(judgements) : GradientVerdict.WRONG;
        for (int p = 0; p < points.size(); p++) {
            Evidence evidence = points.get(p);
            String at = "%s at point %s: ".formatted(evidence.parameter(), evidence.point());
            if (!judgements.get(p).reason().isEmpty()) {
                reasons.add(at + judgements.get(p).reason());
            }
            if (judgements.get(p).verdict().passes()) {
                InconclusiveReasons.of(evidence).forEach(doubt -> reasons.add(at + doubt));
            }
        }
        List<Evidence> wrong = points.stream()
                .filter(evidence -> PointVerdict.of(evidence).verdict() == GradientVerdict.WRONG)
                .toList();
        GradientDiagnosis diagnosis = wrong.isEmpty() ? GradientDiagnosis.NONE : finder.of(wrong);
        reasons.addAll(0, diagnosis.sentences());
        Evidence first = points.get(0);
        return new ArrayResult(
                first.parameter(),
                Arrays.stream(first.shape()).boxed().toList(),
                verdict,
                reasons,
                diagnosis.causes().stream().map(Cause::name).toList(),
                points.stream()
                        .flatMap(evidence -> WitnessComparisons.of(model, precision, evidence).stream())
                        .toList());
    }

    /** An array of which there is nothing to compare. */
    static ArrayResult faulty(String parameter, long[] shape, List<GradientFault> faults) {
        return new ArrayResult(
                parameter,
                Arrays.stream(shape).boxed().toList(),
                GradientVerdict.WRONG,
                faults.stream()
                        .map(fault -> parameter + ": " + fault.sentence())
                        .distinct()
                        .toList(),
                List.of(),
                List.of());
    }

    private static GradientVerdict combined(List<PointVerdict> judgements) {
        Map<GradientVerdict, Long> counts =
                judgements.stream().collect(Collectors.groupingBy(PointVerdict::verdict, Collectors.counting()));
        for (GradientVerdict verdict : List.of(
                GradientVerdict.WRONG,
                GradientVerdict.AGREES,
                GradientVerdict.KINK,
                GradientVerdict.NOISY,
                GradientVerdict.INCONCLUSIVE)) {
            if (counts.containsKey(verdict)) {
                return verdict;
            }
        }
        return GradientVerdict.INCONCLUSIVE;
    }
}
