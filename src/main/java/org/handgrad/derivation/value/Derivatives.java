package org.handgrad.derivation.value;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.derivation.core.Index;
import org.handgrad.derivation.core.Printed;
import org.handgrad.derivation.core.Term;
import org.handgrad.derivation.core.TooLarge;

/** Whether the rules of the core and the {@link Quotient} of differences agree on every derivative in a term. */
public final class Derivatives {
    private static final int SAMPLES = 2;
    private static final int MOST_TRIED = 20;
    private static final int MOST_PLACES = 6;
    private static final int AGREE = -50; // bits: 15 digits

    private Derivatives() {}

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

    private static Optional<Answer.Contradiction> of(Slope slope) {
        Setting setting = slope.setting();
        Templates templates = new Templates(setting.definitions());
        Template.Use byRules = templates.of(slope.byRules());
        Sampling sampling = new Sampling(setting, templates, List.of(slope.of(), slope.byRules()));
        int samples = 0;
        for (int number = 0; samples < SAMPLES && number < MOST_TRIED; number++) {
            Sample sample = sampling.of(number);
            if (!sampling.isGood(sample)) {
                continue;
            }
            samples++;
            Quotient quotient = new Quotient(setting.definitions(), sample, slope.of(), slope.by());
            List<Map<Index, Long>> places = Places.of(setting.free(), sample, templates);
            int step = places.size() / MOST_PLACES + 1;
            for (int k = number % step; k < places.size(); k += step) {
                if (part(sample, byRules, quotient, places.get(k))) {
                    return Optional.of(new Answer.Contradiction(
                            "the rules give %s, the quotient of differences something else, at %s of sample %s"
                                    .formatted(Printed.of(slope.byRules()), places.get(k), number)));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether they part at a place, in 60 digits and in 120, where the truncation of the quotient is 40 digits further down. */
    private static boolean part(Sample sample, Template.Use byRules, Quotient quotient, Map<Index, Long> place) {
        Real rule = new Evaluation<>(sample, Reals.MANY).value(byRules, place);
        Real slope = quotient.value(place, Reals.MANY);
        if (!rule.isDefined() || !slope.isDefined() || agree(rule, slope, Reals.MANY)) {
            return false;
        }
        Real before = Reals.MANY.apart(rule, slope);
        Real better = new Evaluation<>(sample, Reals.MORE).value(byRules, place);
        Real finer = quotient.value(place, Reals.MORE);
        return better.isDefined()
                && finer.isDefined()
                && !agree(better, finer, Reals.MORE)
                && Reals.MORE.compare(Reals.MORE.apart(better, finer), before.shifted(AGREE)) > 0;
    }

    private static boolean agree(Real a, Real b, Reals numbers) {
        return numbers.compare(numbers.apart(a, b), a.abs().shifted(AGREE)) <= 0;
    }
}
