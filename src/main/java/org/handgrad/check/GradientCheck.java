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
 * Checks a hand-written gradient ∂C/∂θ against independent witnesses and diagnoses mistakes:
 *
 * <pre>{@code
 * CheckResult result = GradientCheck.ofCost(theta -> cost(theta.get("W")))
 *         .gradient(theta -> Map.of("W", gradient(theta.get("W"))))
 *         .at(Map.of("W", w))
 *         .run();
 * }</pre>
 *
 * Instances are immutable: every method but {@code run} returns a new check. Their order does not matter.
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
     * A check of a cost given as a function. Witnesses are finite differences of it.
     *
     * @param cost C(θ), computed in the format of its arrays; must not keep or change them
     */
    public static GradientCheck ofCost(ToDoubleFunction<Parameters> cost) {
        return of(new BlackBoxCost(requireNonNull(cost, "the cost is null")));
    }

    /**
     * A check of a variable of a SameDiff graph. Witnesses are autodiff and finite differences.
     *
     * @param graph the graph; it is copied
     * @param placeholders values of its placeholders
     * @param loss name of the variable to differentiate, a scalar
     * @throws IllegalArgumentException if the graph has no such variable, or no such placeholders
     */
    public static GradientCheck ofGraph(SameDiff graph, Map<String, INDArray> placeholders, String loss) {
        return of(new GraphCost(requireNonNull(graph, "the graph is null"), placeholders, loss));
    }

    /**
     * A check of the cost of a model over a batch. It recognises the usual mistakes in back-propagation.
     *
     * @throws IllegalArgumentException if the samples do not have the model's number of inputs or outputs
     */
    public static GradientCheck ofModel(ModelSpec model, Batch batch) {
        return of(new ModelCost(model, batch)).witnesses(Witness.AUTODIFF, Witness.DIFFERENCES, Witness.REMAINDER);
    }

    /** A check of any cost that says what its witnesses are. */
    public static GradientCheck of(CostFunction cost) {
        return new GradientCheck(cost, cost.constants(), null, CheckPoints.NONE, CheckSettings.of(cost.witnesses()));
    }

    /**
     * Names a constant of the cost, such as n = 32 samples, so that the check can name it as a missing or extra
     * factor.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public GradientCheck knowing(String name, double value) {
        require(value > 0 && Double.isFinite(value), "a known number must be positive, not " + value);
        Map<String, Double> more = new LinkedHashMap<>(constants);
        more.put(name, value);
        return new GradientCheck(cost, more, gradient, points, settings);
    }

    /** Sets the gradient under test: a function from copies of the parameters to one array per parameter. */
    public GradientCheck gradient(Function<Parameters, Map<String, INDArray>> underTest) {
        return new GradientCheck(cost, constants, underTest, points, settings);
    }

    /**
     * Adds points θ at which to check. Their arrays are all DOUBLE or all FLOAT.
     *
     * @throws IllegalArgumentException if the arrays differ from those of the cost or of earlier points in name,
     *     shape or type
     */
    public GradientCheck at(Parameters... more) {
        CheckPoints all = points;
        for (Parameters point : more) {
            all = all.and(cost, point);
        }
        return new GradientCheck(cost, constants, gradient, all, settings);
    }

    /**
     * Adds a point θ at which to check, its arrays ordered by name or by the model's layers.
     *
     * @throws IllegalArgumentException if the arrays differ from those of the cost or of earlier points in name,
     *     shape or type
     */
    public GradientCheck at(Map<String, INDArray> point) {
        return at(CheckPoints.of(point));
    }

    /** Rounds all points to a floating-point format, in which the gradient is then computed. */
    public GradientCheck precision(Precision precision) {
        return settings(settings.in(precision));
    }

    /**
     * Restricts the check to these witnesses.
     *
     * @throws IllegalArgumentException if the cost does not have such a witness
     */
    public GradientCheck witnesses(Witness first, Witness... more) {
        Set<Witness> asked = EnumSet.of(first, more);
        require(
                cost.witnesses().containsAll(asked),
                "%s has the witnesses %s, not %s".formatted(cost.name(), cost.witnesses(), asked));
        return settings(settings.asking(asked));
    }

    /**
     * Fixes the step ε of finite differences. By default it is chosen for each entry.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public GradientCheck epsilon(double epsilon) {
        require(epsilon > 0 && Double.isFinite(epsilon), "the step must be positive, not " + epsilon);
        return settings(settings.by(epsilon));
    }

    /**
     * Limits finite differences to this many random entries of each array.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public GradientCheck entries(int most) {
        require(most > 0, "the number of entries must be positive, not " + most);
        return settings(settings.moving(most, 0));
    }

    /**
     * Takes finite differences along this many random directions of each array instead of its entries, for large
     * models.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public GradientCheck directions(int count) {
        require(count > 0, "the number of directions must be positive, not " + count);
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
     * Runs the check.
     *
     * @throws IllegalStateException if there is no gradient, or no point
     * @throws IllegalArgumentException if the cost changes its arguments, or if its graph has another precision
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
