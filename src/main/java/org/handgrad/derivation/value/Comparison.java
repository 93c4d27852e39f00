package org.handgrad.derivation.value;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.derivation.core.Index;
import org.handgrad.derivation.core.Size;
import org.handgrad.derivation.core.Term;
import org.handgrad.derivation.core.TooLarge;

/**
 * Whether two terms are equal for all values of their free indices and variables. Smooth terms that are equal at one random place
 * are equal everywhere, but for bounds and lengths; so a few samples are enough for them. Where a term has cases or roots, or extrema,
 * more of them look into more of its pieces.
 */
public final class Comparison {
    private static final int SAMPLES_OF_SMOOTH = 3;
    private static final int SAMPLES_OF_PIECES = 9;
    private static final int LOOKS_AT_PIECES = 80;
    private static final int MOST_TRIED = 100;
    private static final double PLAINLY = 1e-6;

    private final Setting setting;
    private final Templates templates;
    private final Sampling sampling;
    private final Template.Use left;
    private final Template.Use right;
    private final boolean pieces;

    private Comparison(Setting setting, Term left, Term right) {
        this.setting = setting;
        this.templates = new Templates(setting.definitions());
        this.left = templates.of(left);
        this.right = templates.of(right);
        this.sampling = new Sampling(setting, templates, List.of(left, right));
        this.pieces = templates.havePieces();
    }

    /** Compares two terms. Derivatives in them are carried out first, by the rules. */
    public static Answer of(Setting setting, Term left, Term right) {
        try {
            if (!isAllowed(setting, left, right)) {
                return new Answer.CannotTell("the formula is too large");
            }
            Guarded rules = new Guarded(setting.definitions());
            Term a = rules.carriedOut(left, setting.scope());
            Term b = rules.carriedOut(right, setting.scope());
            Setting plain = setting.with(rules.carriedOut());
            if (!isAllowed(plain, a, b)) {
                return new Answer.CannotTell("the derivative is too large");
            }
            return new Comparison(plain, a, b).answer();
        } catch (TooLarge e) {
            return new Answer.CannotTell(e.getMessage());
        }
    }

    private static boolean isAllowed(Setting setting, Term left, Term right) {
        return Size.of(left).isAllowed()
                && Size.of(right).isAllowed()
                && setting.definitions().arrays().values().stream()
                        .allMatch(array -> Size.of(array.body()).isAllowed());
    }

    private Answer answer() {
        int wanted = pieces ? SAMPLES_OF_PIECES : SAMPLES_OF_SMOOTH;
        Optional<Answer.Counterexample> plain = lookedFor(pieces ? LOOKS_AT_PIECES : wanted);
        if (plain.isPresent()) {
            return new Answer.Different(plain.get());
        }
        int samples = 0;
        int places = 0;
        int unclear = 0;
        for (int number = 0; samples < wanted && number < MOST_TRIED; number++) {
            Sample sample = sampling.of(number);
            if (!sampling.isGood(sample)) {
                continue;
            }
            int before = places;
            Digits digits = new Digits(sample, left, right);
            for (Map<Index, Long> place : Places.of(setting.free(), sample, templates)) {
                switch (digits.at(place)) {
                    case DIFFERENT -> {
                        return new Answer.Different(digits.counterexample(place));
                    }
                    case EQUAL -> places++;
                    case UNCLEAR -> unclear++;
                    case UNDEFINED -> {}
                }
            }
            samples += places > before ? 1 : 0;
        }
        if (unclear > 0) {
            return new Answer.CannotTell("rounding hides the difference, even in 120 digits");
        }
        return samples < wanted
                ? new Answer.CannotTell("both sides have a value at too few samples")
                : new Answer.Equal(places);
    }

    /** Where float64 sees the terms differ plainly and many digits confirm it. */
    private Optional<Answer.Counterexample> lookedFor(int samples) {
        for (int number = 0; number < samples; number++) {
            Sample sample = sampling.of(number);
            if (!sampling.isGood(sample)) {
                continue;
            }
            Evaluation<Double> float64 = new Evaluation<>(sample, new Float64());
            for (Map<Index, Long> place : Places.of(setting.free(), sample, templates)) {
                double a = float64.value(left, place);
                double b = float64.value(right, place);
                if (Math.abs(a - b) > PLAINLY * Math.max(Math.abs(a), Math.abs(b))) {
                    Digits digits = new Digits(sample, left, right);
                    if (digits.at(place) == Digits.Outcome.DIFFERENT) {
                        return Optional.of(digits.counterexample(place));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
