package org.handgrad.study.design;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.handgrad.config.sweep.Axis;
import org.handgrad.config.sweep.Sweep;
import org.handgrad.config.sweep.SweepSearch;
import org.handgrad.config.yaml.YamlValue;
import org.hipparchus.random.SobolSequenceGenerator;

/**
 * The combinations of a sweep's values, each once. The same sweep gives the same ones in the same order; with more trials a random
 * or Sobol search begins with the same ones.
 */
public final class Combinations {
    /** Of the draws of a random search; more trials of one study are more draws of one sequence. */
    private static final long SEED = 1;

    private Combinations() {}

    /** The combinations; one without any setting if nothing is swept. */
    public static List<List<SweptValue>> of(Sweep sweep) {
        List<List<List<YamlValue>>> points = sweep.axes().isEmpty() ? List.of(List.of()) : points(sweep);
        List<List<SweptValue>> combinations = new ArrayList<>();
        Set<List<String>> seen = new LinkedHashSet<>();
        for (List<List<YamlValue>> point : points) {
            List<SweptValue> settings = settings(sweep.axes(), point);
            if (seen.add(
                    settings.stream().map(setting -> setting.value().yaml()).toList())) {
                combinations.add(settings);
            }
        }
        return List.copyOf(combinations);
    }

    /** How many combinations a grid has; as many as fit into a long. */
    public static long gridSize(List<Axis> axes) {
        long size = 1;
        for (Axis axis : axes) {
            long next = Math.max(1, axis.values().size());
            size = size > Long.MAX_VALUE / next ? Long.MAX_VALUE : size * next;
        }
        return size;
    }

    private static List<SweptValue> settings(List<Axis> axes, List<List<YamlValue>> point) {
        List<SweptValue> settings = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            for (int j = 0; j < axes.get(i).paths().size(); j++) {
                settings.add(new SweptValue(
                        axes.get(i).paths().get(j),
                        axes.get(i).place(),
                        point.get(i).get(j)));
            }
        }
        return settings;
    }

    /** Of each axis what it has there. */
    private static List<List<List<YamlValue>>> points(Sweep sweep) {
        List<Axis> axes = sweep.axes();
        if (sweep.search() instanceof SweepSearch.Random random) {
            return random(axes, random.trials());
        }
        if (sweep.search() instanceof SweepSearch.Halving halving) {
            return random(axes, halving.trials());
        }
        if (sweep.search() instanceof SweepSearch.Sobol sobol) {
            return sobol(axes, sobol.trials());
        }
        return grid(axes);
    }

    /** The last axis changes fastest. */
    private static List<List<List<YamlValue>>> grid(List<Axis> axes) {
        List<List<List<YamlValue>>> points = List.of(List.of());
        for (Axis axis : axes) {
            List<List<List<YamlValue>>> longer = new ArrayList<>();
            for (List<List<YamlValue>> point : points) {
                for (List<YamlValue> values : axis.values()) {
                    List<List<YamlValue>> one = new ArrayList<>(point);
                    one.add(values);
                    longer.add(one);
                }
            }
            points = longer;
        }
        return points;
    }

    private static List<List<List<YamlValue>>> random(List<Axis> axes, int trials) {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(SEED);
        List<List<List<YamlValue>>> points = new ArrayList<>();
        for (int trial = 0; trial < trials; trial++) {
            points.add(axes.stream().map(axis -> axis.at(random.nextDouble())).toList());
        }
        return points;
    }

    private static List<List<List<YamlValue>>> sobol(List<Axis> axes, int trials) {
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(axes.size());
        List<List<List<YamlValue>>> points = new ArrayList<>();
        for (int trial = 0; trial < trials; trial++) {
            double[] parts = sequence.nextVector();
            List<List<YamlValue>> point = new ArrayList<>();
            for (int i = 0; i < parts.length; i++) {
                point.add(axes.get(i).at(parts[i]));
            }
            points.add(point);
        }
        return points;
    }
}
