package org.handgrad.train;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.handgrad.model.Build;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.TrainingState;
import org.handgrad.testing.Builds;

/** The hand build, but trained by a rule in plain Java, which may be any. In float64. */
final class PlainRuleNetwork extends ForwardingNetwork {
    private final Rule rule;
    private final int memories;
    private final Optional<Random> roundings;
    private final double[] first;
    private final double[] second;
    private int stepsTaken;

    /** Changes θ in place, and with it two numbers that it may remember for each entry, from 0. */
    @FunctionalInterface
    interface Rule {
        void step(double[] theta, double[] g, double[] first, double[] second, int t);
    }

    /**
     * Before its first step.
     *
     * @param memories how many of the two numbers are in use
     */
    PlainRuleNetwork(ModelSpec model, Parameters start, Rule rule, int memories) {
        this(model, start, rule, memories, Optional.empty());
    }

    private PlainRuleNetwork(ModelSpec model, Parameters start, Rule rule, int memories, Optional<Random> roundings) {
        super(Builds.of(Build.HAND, model, start));
        this.rule = rule;
        this.memories = memories;
        this.roundings = roundings;
        this.first = new double[Math.toIntExact(start.count())];
        this.second = new double[first.length];
    }

    /** The same with every number moved at random by about one unit in the last place. */
    PlainRuleNetwork randomlyRounded(long seed) {
        return new PlainRuleNetwork(model(), parameters(), rule, memories, Optional.of(new Random(seed)));
    }

    private double[] rounded(double[] numbers) {
        roundings.ifPresent(random -> {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] *= 1 + (random.nextBoolean() ? 0x1p-52 : -0x1p-52);
            }
        });
        return numbers;
    }

    @Override
    public void step(Parameters gradient) {
        double[] theta = parameters().toVector();
        rule.step(theta, rounded(gradient.toVector()), first, second, stepsTaken++);
        rounded(first);
        rounded(second);
        setParameters(Parameters.ofVector(rounded(theta), gradient));
    }

    @Override
    public TrainingState state() {
        List<Parameters> memory = Stream.of(first, second)
                .limit(memories)
                .map(part -> Parameters.ofVector(part, parameters()))
                .toList();
        return new TrainingState(parameters(), memory, stepsTaken);
    }

    @Override
    public void restore(TrainingState state) {
        setParameters(state.parameters());
        List<double[]> places = List.of(first, second);
        for (int i = 0; i < memories; i++) {
            double[] remembered = state.memory().get(i).toVector();
            System.arraycopy(remembered, 0, places.get(i), 0, remembered.length);
        }
        stepsTaken = state.stepsTaken();
    }
}
