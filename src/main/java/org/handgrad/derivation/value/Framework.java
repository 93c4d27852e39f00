package org.handgrad.derivation.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.derivation.core.Affine;
import org.handgrad.derivation.core.Definitions;
import org.handgrad.derivation.core.Index;
import org.handgrad.derivation.core.Printed;
import org.handgrad.derivation.core.Term;
import org.handgrad.derivation.core.TooLarge;
import org.handgrad.derivation.core.Variable;

/** Whether the rules of the core and SameDiff's automatic differentiation, in float64, agree on every derivative in a term. */
public final class Framework {
    private static final int MOST_GRADIENTS = 3;
    private static final double AGREES = 1e-6;

    private Framework() {}

    /** Where the two part; nothing if they agree wherever both were tried. */
    public static Optional<Answer.Contradiction> contradiction(Setting setting, Term term) {
        try {
            return Slope.in(term, setting).stream()
                    .flatMap(slope -> of(slope).stream())
                    .findFirst();
        } catch (TooLarge e) {
            return Optional.empty();
        }
    }

    /** At the second sample, which has both signs, and the first, which has positive numbers. */
    private static Optional<Answer.Contradiction> of(Slope slope) {
        Templates templates = new Templates(slope.setting().definitions());
        Template.Use byRules = templates.of(slope.byRules());
        Sampling sampling = new Sampling(slope.setting(), templates, List.of(slope.of(), slope.byRules()));
        for (int number : new int[] {1, 0}) {
            Sample sample = sampling.of(number);
            if (sampling.isGood(sample)) {
                List<Map<Index, Long>> places = Places.of(slope.setting().free(), sample, templates);
                Optional<Answer.Contradiction> found = at(sample, places, slope, templates, byRules);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Answer.Contradiction> at(
            Sample sample, List<Map<Index, Long>> places, Slope slope, Templates templates, Template.Use byRules) {
        Definitions definitions = slope.setting().definitions();
        Evaluation<Double> exact = new Evaluation<>(sample, new Float64());
        Evaluation<Double> values = new Evaluation<>(
                sample,
                new Float64(),
                (name, at) -> name.equals(slope.by().name())
                        ? exact.value(
                                templates.of(new Variable(
                                        name, at.stream().map(Affine::of).toList())),
                                Map.of())
                        : sample.entry(name, at, new Float64()));
        Template.Use of = new Templates(definitions.without(slope.by().name())).of(slope.of());
        Map<List<Long>, Map<List<Long>, Double>> gradients = new HashMap<>();
        double norm = 0;
        List<Double> apart = new ArrayList<>();
        for (Map<Index, Long> place : places) {
            List<Long> at = values.places(of.at(), place);
            if (!gradients.containsKey(at) && gradients.size() < MOST_GRADIENTS) {
                gradients.put(at, new FrameworkGraph(values, slope.by().name()).gradient(of.template(), at));
            }
            if (gradients.containsKey(at)) {
                double rule = exact.value(byRules, place);
                double word =
                        gradients.get(at).getOrDefault(values.places(slope.by().at(), place), 0.0);
                if (Double.isFinite(rule) && Double.isFinite(word)) {
                    norm = Math.max(norm, Math.max(Math.abs(rule), Math.abs(word)));
                    apart.add(Math.abs(rule - word));
                }
            }
        }
        double bound = AGREES * norm;
        return apart.stream().anyMatch(distance -> distance > bound)
                ? Optional.of(new Answer.Contradiction("the rules give %s, SameDiff something else, at sample %s"
                        .formatted(Printed.of(slope.byRules()), sample.number())))
                : Optional.empty();
    }
}
