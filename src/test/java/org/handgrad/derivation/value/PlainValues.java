package org.handgrad.derivation.value;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.handgrad.derivation.core.Affine;
import org.handgrad.derivation.core.Apply;
import org.handgrad.derivation.core.Cases;
import org.handgrad.derivation.core.Condition;
import org.handgrad.derivation.core.Constant;
import org.handgrad.derivation.core.Count;
import org.handgrad.derivation.core.Indicator;
import org.handgrad.derivation.core.Letter;
import org.handgrad.derivation.core.Opaque;
import org.handgrad.derivation.core.Reduce;
import org.handgrad.derivation.core.Standard;
import org.handgrad.derivation.core.Term;
import org.handgrad.derivation.core.Variable;

/** The oracle: what a term is worth in plain doubles, by recursion over it and nothing else, at random numbers of its own. */
final class PlainValues {
    private final Map<Letter, Long> letters = new HashMap<>();
    private final ToDoubleFunction<Variable> entry;

    PlainValues(long seed, double range) {
        Random random = new Random(seed);
        Map<String, Double> entries = new HashMap<>();
        this.entry = variable -> entries.computeIfAbsent(
                variable.name() + variable.at().stream().map(this::whole).toList(),
                name -> range * (2 * random.nextDouble() - 1));
        boolean swap = random.nextBoolean();
        letters.put(RandomTerms.N, swap ? 4L : 3L);
        letters.put(RandomTerms.M, swap ? 3L : 5L);
    }

    /** At the numbers of a sample. */
    PlainValues(Sample sample) {
        this.entry = variable -> sample.entry(
                variable.name(), variable.at().stream().map(this::whole).toList(), new Float64());
        letters.putAll(sample.widths());
    }

    double value(Term term) {
        if (term instanceof Constant constant) {
            return constant.value().doubleValue();
        } else if (term instanceof Count count) {
            return whole(count.number());
        } else if (term instanceof Variable variable) {
            return entry.applyAsDouble(variable);
        } else if (term instanceof Indicator indicator) {
            return holds(indicator.condition()) ? 1 : 0;
        } else if (term instanceof Cases cases) {
            for (Cases.Case each : cases.cases()) {
                if (holds(each.condition())) {
                    return value(each.value());
                }
            }
            return cases.otherwise().map(this::value).orElse(Double.NaN);
        } else if (term instanceof Reduce reduce) {
            return reduce(reduce);
        }
        return apply((Apply) term);
    }

    private double reduce(Reduce reduce) {
        Long before = letters.get(reduce.index());
        double result = switch (reduce.operation()) {
            case SUM -> 0;
            case PRODUCT -> 1;
            case MAX, MIN -> Double.NaN;
        };
        boolean first = true;
        for (long k = whole(reduce.domain().from()); k <= whole(reduce.domain().to()); k++) {
            letters.put(reduce.index(), k);
            if (holds(reduce.domain().where())) {
                double body = value(reduce.body());
                result = switch (reduce.operation()) {
                    case SUM -> result + body;
                    case PRODUCT -> result * body;
                    case MAX -> first ? body : Math.max(result, body);
                    case MIN -> first ? body : Math.min(result, body);
                };
                first = false;
            }
        }
        letters.put(reduce.index(), before);
        return result;
    }

    private double apply(Apply apply) {
        double[] x = apply.arguments().stream().mapToDouble(this::value).toArray();
        if (apply.primitive() instanceof Opaque function) {
            return SmoothFunction.value(function, List.of(x[0], x[1]), new Float64());
        }
        return switch ((Standard) apply.primitive()) {
            case PLUS -> Arrays.stream(x).sum();
            case TIMES -> Arrays.stream(x).reduce(1, (p, q) -> p * q);
            case POWER -> Math.pow(x[0], x[1]);
            case EXP -> Math.exp(x[0]);
            case LOG -> Math.log(x[0]);
            case SIN -> Math.sin(x[0]);
            case COS -> Math.cos(x[0]);
            case TAN -> Math.tan(x[0]);
            case SINH -> Math.sinh(x[0]);
            case COSH -> Math.cosh(x[0]);
            case TANH -> Math.tanh(x[0]);
            case SIGMOID -> 1 / (1 + Math.exp(-x[0]));
            case SOFTPLUS -> Math.log1p(Math.exp(x[0]));
            case SILU -> x[0] / (1 + Math.exp(-x[0]));
            case SQRT -> Math.sqrt(x[0]);
            case RELU -> Math.max(0, x[0]);
            case ABS -> Math.abs(x[0]);
            case SIGN -> Math.signum(x[0]);
        };
    }

    private boolean holds(Condition condition) {
        return condition.comparisons().stream().allMatch(each -> {
            double left = value(each.left());
            double right = value(each.right());
            return switch (each.relation()) {
                case EQUAL -> left == right;
                case NOT_EQUAL -> left != right;
                case LESS -> left < right;
                case LESS_OR_EQUAL -> left <= right;
            };
        });
    }

    private long whole(Affine affine) {
        return affine.value(letters::get);
    }

    /** Whether two terms without free indices differ plainly at one of 40 points. */
    static boolean differ(Term left, Term right, long seed) {
        for (int k = 0; k < 40; k++) {
            if (new PlainValues(seed + k, List.of(0.5, 1.0, 3.0).get(k % 3)).differ(left, right)) {
                return true;
            }
        }
        return false;
    }

    /** Whether two terms differ by more than rounding. */
    boolean differ(Term left, Term right) {
        double a = value(left);
        double b = value(right);
        double scale = Math.max(Math.abs(a), Math.abs(b));
        return scale < 1e9 && Math.abs(a - b) > 1e-4 * scale && Math.abs(a - b) > 1e-6;
    }
}
