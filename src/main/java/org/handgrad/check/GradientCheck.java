package org.handgrad.check;

import static java.util.Objects.requireNonNull;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.handgrad.check.cost.BlackBoxCost;
import org.handgrad.check.cost.CostFunction;
import org.handgrad.check.cost.GraphCost;
import org.handgrad.check.cost.ModelCost;
import org.handgrad.check.evidence.Witness;
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
 * Every method but {@code run} gives another check and leaves this one as it is; their order does not matter.
 */
public final class GradientCheck {
    private final CostFunction cost;
    private final Map<String, Double> constants;
    private final Function<Parameters, Map<String, INDArray>> gradient;
    private final CheckPoints points;
    private final CheckSettings settings;

    private GradientCheck(
            CostFunction cost,
            Map<String, Double> constants,
            Function<Parameters, Map<String, INDArray>> gradient,
            CheckPoints points,
            CheckSettings settings) {
        this.cost = cost;
        this.constants = constants;
        this.gradient = gradient;
        this.points = points;
        this.settings = settings;
    }

    /**
     * Of a cost of which nothing but values is known, computed in the format of its arrays.
     *
     * @param cost C(θ); may not keep or change the arrays
     */
    public static GradientCheck ofCost(ToDoubleFunction<Parameters> cost) {
        return of(new BlackBoxCost(requireNonNull(cost, "the cost is null")));
    }

    /**
     * Of a variable of a SameDiff graph, which adds autodiff to the witnesses.
     *
     * @param graph is copied
     * @param placeholders what it is given
     * @param loss the name of the variable, a single number
     * @throws IllegalArgumentException if the graph has no such variable, or no such placeholders
     */
    public static GradientCheck ofGraph(SameDiff graph, Map<String, INDArray> placeholders, String loss) {
        return of(new GraphCost(requireNonNull(graph, "the graph is null"), placeholders, loss));
    }

    /**
     * Of the cost of a model over a batch; mistakes in back-propagation are recognised.
     *
     * @throws IllegalArgumentException if the samples have not the model's width
     */
    public static GradientCheck ofModel(ModelSpec model, Batch batch) {
        return of(new ModelCost(model, batch)).witnesses(Witness.AUTODIFF, Witness.DIFFERENCES, Witness.REMAINDER);
    }

    private static GradientCheck of(CostFunction cost) {
        return new GradientCheck(cost, cost.constants(), null, CheckPoints.NONE, CheckSettings.of(cost.witnesses()));
    }

    /**
     * A number that the cost has, such as n = 32 samples: the gradient may have lost it, or have it once too often.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public GradientCheck knowing(String name, double value) {
        require(value > 0 && Double.isFinite(value), "a number that a cost is divided by is positive, not " + value);
        Map<String, Double> more = new LinkedHashMap<>(constants);
        more.put(name, value);
        return new GradientCheck(cost, more, gradient, points, settings);
    }

    /** The gradient under test: from the parameters, which are copies, to one array for each. */
    public GradientCheck gradient(Function<Parameters, Map<String, INDArray>> underTest) {
        return new GradientCheck(cost, constants, underTest, points, settings);
    }

    /**
     * Points θ at which to check, in order. Arrays are all DOUBLE or all FLOAT.
     *
     * @throws IllegalArgumentException if the arrays are not those of the cost, or of the points before
     */
    public GradientCheck at(Parameters... more) {
        CheckPoints all = points;
        for (Parameters point : more) {
            all = all.and(cost, point);
        }
        return new GradientCheck(cost, constants, gradient, all, settings);
    }

    /**
     * A point θ at which to check, its arrays in the order of their names, or of the model's layers.
     *
     * @throws IllegalArgumentException if the arrays are not those of the cost, or of the points before
     */
    public GradientCheck at(Map<String, INDArray> point) {
        return at(CheckPoints.of(point));
    }

    /** Rounds all points to a format. */
    public GradientCheck precision(Precision precision) {
        return settings(settings.in(precision));
    }

    /**
     * Whom to ask, in place of everybody there is.
     *
     * @throws IllegalArgumentException if there is no such witness of this cost
     */
    public GradientCheck witnesses(Witness first, Witness... more) {
        Set<Witness> asked = EnumSet.of(first, more);
        require(
                cost.witnesses().containsAll(asked),
                "of %s there are the witnesses %s, not %s".formatted(cost.name(), cost.witnesses(), asked));
        return settings(settings.asking(asked));
    }

    /**
     * Prescribes the step of differences; otherwise it is chosen for each entry.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public GradientCheck epsilon(double epsilon) {
        require(epsilon > 0 && Double.isFinite(epsilon), "a step is positive, not " + epsilon);
        return settings(settings.by(epsilon));
    }

    /**
     * Takes differences of at most so many entries of each array, chosen at random.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public GradientCheck entries(int most) {
        require(most > 0, "at least one entry is moved, not " + most);
        return settings(settings.moving(most, 0));
    }

    /**
     * Takes differences along so many random directions of each array, and of no entry: for large models.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public GradientCheck directions(int count) {
        require(count > 0, "at least one direction is taken, not " + count);
        return settings(settings.moving(0, count));
    }

    private GradientCheck settings(CheckSettings other) {
        return new GradientCheck(cost, constants, gradient, points, other);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /**
     * Checks.
     *
     * @throws IllegalStateException if there is no gradient, or no point
     * @throws IllegalArgumentException if the cost changes its arguments, or is a graph's of another precision
     */
    public CheckResult run() {
        if (gradient == null || points.all().isEmpty()) {
            throw new IllegalStateException("a check needs a gradient and at least one point: .gradient(…).at(…)");
        }
        List<Parameters> rounded = points.all().stream()
                .map(point -> settings.precision()
                        .map(format -> cost.point(point.castTo(format)))
                        .orElse(point))
                .toList();
        return new GradientUnderTest(cost, constants, settings, gradient, rounded).result();
    }
}
