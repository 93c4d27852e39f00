package org.handgrad.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.handgrad.check.diagnosis.Diagnostician;
import org.handgrad.check.diagnosis.Factors;
import org.handgrad.check.evidence.Claim;
import org.handgrad.check.evidence.Evidence;
import org.handgrad.check.evidence.Fault;
import org.handgrad.check.evidence.Witness;
import org.handgrad.check.subject.CostSubject;
import org.handgrad.check.subject.GraphSubject;
import org.handgrad.check.subject.ModelSubject;
import org.handgrad.check.subject.Subject;
import org.handgrad.data.Batch;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Checks a gradient ∂C/∂θ against everything that is known of its cost, and says what is wrong with it:
 *
 * <pre>{@code
 * CheckResult result = GradientCheck.ofCost(theta -> cost(theta.get("W")))
 *         .gradient(theta -> Map.of("W", gradient(theta.get("W"))))
 *         .at(Map.of("W", w))
 *         .run();
 * }</pre>
 *
 * Every method but {@code run} gives another check and leaves this one as it is.
 */
public final class GradientCheck {
    private static final int ALL = Integer.MAX_VALUE;
    private static final int FULL_CHECK_FROM = 10_000;

    private final Subject subject;
    private final Map<String, Double> constants;
    private final Function<Parameters, Map<String, INDArray>> gradient;
    private final List<Parameters> points;
    private final Plan plan;

    private GradientCheck(
            Subject subject,
            Map<String, Double> constants,
            Function<Parameters, Map<String, INDArray>> gradient,
            List<Parameters> points,
            Plan plan) {
        this.subject = subject;
        this.constants = constants;
        this.gradient = gradient;
        this.points = points;
        this.plan = plan;
    }

    /**
     * Of a cost of which nothing but values is known, computed in the format of its arrays.
     *
     * @param cost C(θ); may not keep or change the arrays
     */
    public static GradientCheck ofCost(ToDoubleFunction<Parameters> cost) {
        return of(new CostSubject(cost, Map.of()));
    }

    /**
     * Of a variable of a SameDiff graph, which adds autodiff to the witnesses.
     *
     * @param graph is copied
     * @param placeholders what it is given
     * @param loss the name of the variable, a single number
     */
    public static GradientCheck ofGraph(SameDiff graph, Map<String, INDArray> placeholders, String loss) {
        return of(new GraphSubject(graph, placeholders, loss, Map.of()));
    }

    /** Of the cost of a model over a batch; mistakes in back-propagation are recognised. */
    public static GradientCheck ofModel(ModelSpec model, Batch batch) {
        return of(new ModelSubject(model, batch)).witnesses(Witness.AUTODIFF, Witness.DIFFERENCES, Witness.REMAINDER);
    }

    private static GradientCheck of(Subject subject) {
        Plan all = new Plan(EnumSet.copyOf(subject.witnesses()), ALL, 0, OptionalDouble.empty());
        return new GradientCheck(subject, subject.constants(), null, List.of(), all);
    }

    /** A number that the cost has, such as n = 32 samples: the gradient may have lost it, or have it once too often. */
    public GradientCheck knowing(String name, double value) {
        Map<String, Double> more = new LinkedHashMap<>(constants);
        more.put(name, value);
        return new GradientCheck(subject, more, gradient, points, plan);
    }

    /** The gradient under test: from the parameters, which are copies, to one array for each. */
    public GradientCheck gradient(Function<Parameters, Map<String, INDArray>> underTest) {
        return new GradientCheck(subject, constants, underTest, points, plan);
    }

    /** Points θ at which to check, in order. Arrays are all DOUBLE or all FLOAT. */
    public GradientCheck at(Parameters... more) {
        List<Parameters> all = new ArrayList<>(points);
        all.addAll(Arrays.asList(more));
        return new GradientCheck(subject, constants, gradient, List.copyOf(all), plan);
    }

    /**
     * A point θ at which to check.
     *
     * @throws IllegalArgumentException if the cost is a model's and the arrays are not its parameters
     */
    public GradientCheck at(Map<String, INDArray> point) {
        return at(subject.point(point));
    }

    /** All points so far, rounded to another format. */
    public GradientCheck precision(Precision precision) {
        return new GradientCheck(
                subject,
                constants,
                gradient,
                points.stream().map(point -> point.castTo(precision)).toList(),
                plan);
    }

    /**
     * Whom to ask, in place of everybody there is.
     *
     * @throws IllegalArgumentException if there is no such witness of this cost
     */
    public GradientCheck witnesses(Witness first, Witness... more) {
        Set<Witness> asked = EnumSet.of(first, more);
        if (!subject.witnesses().containsAll(asked)) {
            throw new IllegalArgumentException(
                    "of %s there are the witnesses %s, not %s".formatted(subject.name(), subject.witnesses(), asked));
        }
        return plan(new Plan(asked, plan.entries(), plan.directions(), plan.epsilon()));
    }

    /** Prescribes the step of differences; otherwise it is chosen for each entry. */
    public GradientCheck epsilon(double epsilon) {
        return plan(new Plan(plan.witnesses(), plan.entries(), plan.directions(), OptionalDouble.of(epsilon)));
    }

    /** Takes differences of at most so many entries of each array, chosen at random. */
    public GradientCheck entries(int most) {
        return plan(new Plan(plan.witnesses(), most, plan.directions(), plan.epsilon()));
    }

    /** Takes differences along so many random directions of each array, and of no entry: for large models. */
    public GradientCheck directions(int count) {
        return plan(new Plan(plan.witnesses(), 0, count, plan.epsilon()));
    }

    private GradientCheck plan(Plan other) {
        return new GradientCheck(subject, constants, gradient, points, other);
    }

    /**
     * Checks.
     *
     * @throws IllegalStateException if there is no gradient, or no point
     */
    public CheckResult run() {
        if (gradient == null || points.isEmpty()) {
            throw new IllegalStateException("a check needs a gradient and at least one point: .gradient(…).at(…)");
        }
        List<Evidence> evidence = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        for (int p = 0; p < points.size(); p++) {
            Claim claim = Claim.of(gradient, points.get(p));
            claims.add(claim);
            faults.addAll(claim.faults());
            if (!claim.gradient().names().isEmpty()) {
                evidence.addAll(Examination.of(subject, plan, p + 1, points.get(p), claim.gradient()));
            }
        }
        Claim.of(gradient, points.get(0)); // once more: what it returned before must stay as it was
        claims.forEach(claim -> faults.addAll(claim.overwritten()));
        return result(evidence, faults);
    }

    private CheckResult result(List<Evidence> evidence, List<Fault> faults) {
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
        return new CheckResult(subject.name(), precision, points.size(), arrays, advice(arrays));
    }

    private String advice(List<ArrayResult> arrays) {
        long count = points.get(0).count();
        boolean passes = arrays.stream().allMatch(array -> array.verdict().passes());
        if (plan.directions() == 0) {
            return "";
        }
        return passes && plan.asks(Witness.AUTODIFF)
                ? "Only random directions were taken; an analytic witness has confirmed all %,d entries: a full check is not worth it."
                        .formatted(count)
                : passes
                        ? "Only random directions were taken: a mistake in a few of the %,d entries may hide. A full check, without directions, %s."
                                .formatted(
                                        count,
                                        count < FULL_CHECK_FROM
                                                ? "is worth it: the model is small"
                                                : "is worth it once on a smaller model of the same layers")
                        : "A full check is worth it, without directions, on this model or a smaller one: it tells which entries are wrong.";
    }
}
