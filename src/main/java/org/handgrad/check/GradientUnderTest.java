package org.handgrad.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.handgrad.check.cost.CostFunction;
import org.handgrad.check.diagnosis.CandidateFactors;
import org.handgrad.check.diagnosis.MistakeFinder;
import org.handgrad.check.evidence.ClaimedGradient;
import org.handgrad.check.evidence.Evidence;
import org.handgrad.check.evidence.GradientFault;
import org.handgrad.check.evidence.PassRule;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One gradient under test, asked at all points and judged by all witnesses. */
final class GradientUnderTest {
    private final CostFunction cost;
    private final Map<String, Double> constants;
    private final CheckSettings settings;
    private final List<Parameters> points;
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<GradientFault> faults = new ArrayList<>();

    /**
     * Asks.
     *
     * @throws IllegalArgumentException if the cost changes its arguments
     */
    GradientUnderTest(
            CostFunction cost,
            Map<String, Double> constants,
            CheckSettings settings,
            Function<Parameters, Map<String, INDArray>> gradient,
            List<Parameters> points) {
        this.cost = cost;
        this.constants = constants;
        this.settings = settings;
        this.points = points;
        List<ClaimedGradient> claims = new ArrayList<>();
        for (int p = 0; p < points.size(); p++) {
            ClaimedGradient claim = ClaimedGradient.of(gradient, points.get(p));
            claims.add(claim);
            faults.addAll(claim.faults());
            if (!claim.gradient().names().isEmpty()) {
                evidence.addAll(PointCheck.of(cost, settings, p + 1, points.get(p), claim.gradient()));
            }
        }
        ClaimedGradient again =
                ClaimedGradient.of(gradient, points.get(0)); // what it returned before must stay as it was
        claims.forEach(claim -> faults.addAll(claim.overwritten()));
        faults.addAll(claims.get(0).contradictedBy(again, PassRule.bound(Precision.of(points.get(0)))));
    }

    CheckResult result() {
        Precision precision = Precision.of(points.get(0));
        MistakeFinder finder =
                new MistakeFinder(evidence, () -> cost.hypotheses(points), new CandidateFactors(constants));
        List<ArrayResult> arrays = new ArrayList<>();
        points.get(0).arrays().forEach((name, theta) -> {
            List<Evidence> ofArray = evidence.stream()
                    .filter(one -> one.parameter().equals(name))
                    .toList();
            List<GradientFault> own = faults.stream()
                    .filter(fault -> fault.parameter().equals(name))
                    .toList();
            arrays.add(
                    ofArray.isEmpty()
                            ? ArrayResult.faulty(name, theta.shape(), own)
                            : ArrayResult.of(cost.name(), precision, ofArray, own, finder));
        });
        boolean passes = arrays.stream().allMatch(array -> array.verdict().passes());
        String advice =
                CoverageAdvice.of(settings, evidence, passes, points.get(0).count());
        return new CheckResult(
                cost.name(),
                precision,
                points.size(),
                arrays,
                advice.isEmpty() && isUnexplained(arrays) ? CoverageAdvice.UNEXPLAINED : advice);
    }

    /** Whether nothing was found that explains a wrong array, and more could be tried if more were known of the cost. */
    private boolean isUnexplained(List<ArrayResult> arrays) {
        return arrays.stream()
                        .filter(array -> array.verdict() == GradientVerdict.WRONG)
                        .anyMatch(array ->
                                array.causes().isEmpty() && !array.comparisons().isEmpty())
                && cost.hypotheses(points).isEmpty(); // asked last: they are computed
    }
}
