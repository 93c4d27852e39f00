package org.handgrad.derivation.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.handgrad.derivation.term.Definitions;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Indices;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.derivation.term.Term;

/** Two terms side by side, at every point and for every value of their free indices. */
public final class TermComparison {
    /** Who says what a derivative is. */
    public enum Oracle {
        AUTODIFF,
        RULES
    }

    /**
     * The two values at one place.
     *
     * @param at the values of the free indices, from 0
     */
    public record Sample(int point, Map<Index, Integer> at, double left, double right) {
        /** How far the sides are apart, relative to the larger one; values below {@link #SMALL} are what rounding leaves of 0. */
        public double difference() {
            return Math.abs(left - right) / Math.max(SMALL, Math.max(Math.abs(left), Math.abs(right)));
        }
    }

    private static final double SMALL = 1e-3;
    private static final double TINY = 1e-9;
    private static final double ROUGHLY = 1e-6;

    private final Evaluation evaluation;
    private final List<Sample> samples = new ArrayList<>();

    private TermComparison(Definitions definitions, World world, Oracle oracle) {
        this.evaluation = new Evaluation(definitions, world, values -> switch (oracle) {
            case AUTODIFF -> new Autodiff(values);
            case RULES -> new Rules(values);
        });
    }

    /**
     * Evaluates both terms.
     *
     * @param number which world: each has other lengths and values
     * @throws UnsupportedOperationException if a derivative has no graph
     */
    public static TermComparison of(
            Definitions definitions,
            int number,
            Term left,
            Term right,
            Set<World.Condition> conditions,
            Oracle oracle) {
        World world = new World(definitions, number, List.of(left, right), conditions);
        TermComparison trial = new TermComparison(definitions, world, oracle);
        trial.sampled(left, right, sample -> true);
        return trial;
    }

    /** Whether one term may be the other but for a number, by the rules of calculus: most are found not to be at the second place. */
    public static boolean isProportional(
            Definitions definitions, Term left, Term right, Set<World.Condition> conditions) {
        World world = new World(definitions, 0, List.of(left, right), conditions);
        double[] ratio = {Double.NaN};
        return new TermComparison(definitions, world, Oracle.RULES).sampled(left, right, sample -> {
            if (Math.abs(sample.left) < TINY && Math.abs(sample.right) < TINY) {
                return true;
            }
            double here = sample.left / sample.right;
            boolean same = Double.isNaN(ratio[0]) || Math.abs(here - ratio[0]) <= ROUGHLY * Math.abs(ratio[0]);
            ratio[0] = here;
            return same && Double.isFinite(here) && here != 0;
        });
    }

    /** Leaves out the places where rounding explains the difference. */
    public void leaveOutRounding(Term left, Term right) {
        RoundingNoise rounding = new RoundingNoise(evaluation);
        samples.removeIf(sample -> rounding.explains(sample, left, right));
    }

    /** Goes from place to place for as long as somebody wants more of them; says whether all were visited. */
    private boolean sampled(Term left, Term right, Predicate<Sample> more) {
        Set<Index> free = new LinkedHashSet<>(Indices.free(left));
        free.addAll(Indices.free(right));
        for (int point = 0; point < World.POINTS; point++) {
            if (!sampled(List.copyOf(free), new LinkedHashMap<>(), point, left, right, more)) {
                return false;
            }
        }
        return true;
    }

    private boolean sampled(
            List<Index> free, Map<Index, Integer> at, int point, Term left, Term right, Predicate<Sample> more) {
        if (free.isEmpty()) {
            Sample sample = new Sample(
                    point,
                    new LinkedHashMap<>(at),
                    evaluation.value(left, at, point),
                    evaluation.value(right, at, point));
            boolean exists = Double.isFinite(sample.left) && Double.isFinite(sample.right);
            return !exists || (samples.add(sample) && more.test(sample));
        }
        boolean all = true;
        for (int value = 0; all && value < world().length(free.get(0)); value++) {
            at.put(free.get(0), value);
            all = sampled(free.subList(1, free.size()), at, point, left, right, more);
        }
        return all;
    }

    /** Where both sides have a value. */
    public List<Sample> samples() {
        return samples;
    }

    /** The largest difference, each relative to the values of its own sample: none hides behind larger values elsewhere. */
    public double difference() {
        return samples.stream().mapToDouble(Sample::difference).max().orElse(0);
    }

    /** Where the sides differ most. */
    public Sample worst() {
        Sample worst = samples.get(0);
        for (Sample sample : samples) {
            if (sample.difference() > worst.difference()) {
                worst = sample;
            }
        }
        return worst;
    }

    public World world() {
        return evaluation.world();
    }

    /** The value of a term where a sample was taken. */
    public double value(Term term, Sample sample) {
        return evaluation.value(term, sample.at, sample.point);
    }

    /** The free entries behind a term, with their values at a point. */
    public Map<String, Double> values(Term term, Sample sample) {
        Map<String, Double> values = new LinkedHashMap<>();
        collect(term, sample, values, new LinkedHashSet<>());
        return values;
    }

    private void collect(Term term, Sample sample, Map<String, Double> values, Set<Quantity> seen) {
        if (term instanceof Entry entry && seen.add(entry.quantity())) {
            evaluation
                    .definitions()
                    .of(entry.quantity())
                    .ifPresentOrElse(definition -> collect(definition.body(), sample, values, seen), () -> {
                        if (entry.quantity().rank() == 0
                                && !entry.quantity().name().contains(" ")) {
                            String layer = entry.quantity()
                                    .layer()
                                    .map(l -> "^{(" + l.offset() + ")}")
                                    .orElse("");
                            values.put(
                                    entry.quantity().name() + layer, world().values(entry.quantity(), sample.point)[0]);
                        }
                    });
        }
        term.parts().forEach(part -> collect(part, sample, values, seen));
    }
}
