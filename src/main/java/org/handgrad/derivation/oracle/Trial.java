package org.handgrad.derivation.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handgrad.derivation.term.Definitions;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Indices;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.derivation.term.Term;

/** Two terms side by side, at every point and for every value of their free indices. */
public final class Trial {
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
    public record Sample(int point, Map<Index, Integer> at, double left, double right) {}

    private final Definitions definitions;
    private final World world;
    private final Evaluation evaluation;
    private final List<Sample> samples = new ArrayList<>();

    private Trial(Definitions definitions, World world, Oracle oracle) {
        this.definitions = definitions;
        this.world = world;
        if (oracle == Oracle.AUTODIFF) {
            Autodiff slopes = new Autodiff();
            this.evaluation = new Evaluation(definitions, world, slopes);
            slopes.at(evaluation);
        } else {
            Rules slopes = new Rules();
            this.evaluation = new Evaluation(definitions, world, slopes);
            slopes.at(evaluation);
        }
    }

    /**
     * Evaluates both terms.
     *
     * @param number which world: each has other lengths and values
     * @throws UnsupportedOperationException if a derivative has no graph
     */
    public static Trial of(
            Definitions definitions,
            int number,
            Term left,
            Term right,
            Set<World.Condition> conditions,
            Oracle oracle) {
        World world = new World(definitions, number, List.of(left, right), conditions);
        Trial trial = new Trial(definitions, world, oracle);
        Set<Index> all = new LinkedHashSet<>(Indices.free(left));
        all.addAll(Indices.free(right));
        List<Index> free = List.copyOf(all);
        for (int point = 0; point < World.POINTS; point++) {
            trial.run(free, 0, new LinkedHashMap<>(), point, left, right);
        }
        return trial;
    }

    private void run(List<Index> free, int k, Map<Index, Integer> at, int point, Term left, Term right) {
        if (k == free.size()) {
            double l = evaluation.value(left, at, point);
            double r = evaluation.value(right, at, point);
            if (Double.isFinite(l) && Double.isFinite(r)) {
                samples.add(new Sample(point, new LinkedHashMap<>(at), l, r));
            }
            return;
        }
        for (int value = 0; value < world.length(free.get(k)); value++) {
            at.put(free.get(k), value);
            run(free, k + 1, at, point, left, right);
        }
    }

    /** Where both sides have a value. */
    public List<Sample> samples() {
        return samples;
    }

    /** The largest difference, relative to the largest value of either side. */
    public double difference() {
        double largest = 0;
        double scale = 1e-9;
        for (Sample sample : samples) {
            largest = Math.max(largest, Math.abs(sample.left - sample.right));
            scale = Math.max(scale, Math.max(Math.abs(sample.left), Math.abs(sample.right)));
        }
        return largest / scale;
    }

    /** Where the sides differ most. */
    public Sample worst() {
        Sample worst = samples.get(0);
        for (Sample sample : samples) {
            if (Math.abs(sample.left - sample.right) > Math.abs(worst.left - worst.right)) {
                worst = sample;
            }
        }
        return worst;
    }

    public World world() {
        return world;
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
            definitions
                    .of(entry.quantity())
                    .ifPresentOrElse(definition -> collect(definition.body(), sample, values, seen), () -> {
                        if (entry.quantity().rank() == 0
                                && !entry.quantity().name().contains(" ")) {
                            String layer = entry.quantity()
                                    .layer()
                                    .map(l -> "^{(" + l.offset() + ")}")
                                    .orElse("");
                            values.put(
                                    entry.quantity().name() + layer, world.values(entry.quantity(), sample.point)[0]);
                        }
                    });
        }
        term.parts().forEach(part -> collect(part, sample, values, seen));
    }
}
