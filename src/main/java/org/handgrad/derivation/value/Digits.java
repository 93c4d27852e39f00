package org.handgrad.derivation.value;

import java.util.Map;
import org.handgrad.derivation.core.Index;

/** Two templates side by side at one sample, in 60 digits, and in 120 where these leave a doubt. */
final class Digits {
    /** What the places of two terms can be. */
    enum Outcome {
        EQUAL,
        DIFFERENT,
        UNDEFINED,
        UNCLEAR
    }

    private static final Reals MANY = Reals.MANY;
    private static final Reals MORE = Reals.MORE;
    private static final int EQUAL = -133; // 2^-133 is 10^-40
    private static final int ROUNDING = -166; // what is left of it with 60 more digits, and 10 to be safe
    private static final int BEYOND_DOUBT = -146; // a million times as much
    private static final int SHOWN = 20;

    private final Template.Use left;
    private final Template.Use right;
    private final Evaluation<Real> many;
    private final Evaluation<Real> more;

    Digits(Sample sample, Template.Use left, Template.Use right) {
        this.left = left;
        this.right = right;
        this.many = new Evaluation<>(sample, MANY);
        this.more = new Evaluation<>(sample, MORE);
    }

    /** What the two are at a place, each on its own scale. */
    Outcome at(Map<Index, Long> place) {
        Real a = many.value(left, place);
        Real b = many.value(right, place);
        if (!a.isDefined() || !b.isDefined()) {
            return Outcome.UNDEFINED;
        }
        if (MANY.compare(MANY.apart(a, b), MANY.larger(a, b).shifted(EQUAL)) <= 0) {
            return Outcome.EQUAL;
        }
        Real c = more.value(left, place);
        Real d = more.value(right, place);
        if (!c.isDefined() || !d.isDefined()) {
            return Outcome.UNDEFINED;
        }
        Real apart = MORE.apart(c, d);
        Real change = MORE.larger(MORE.apart(c, a), MORE.apart(d, b));
        if (MORE.compare(apart, MORE.larger(c, d).shifted(EQUAL)) <= 0
                || MORE.compare(apart, change.shifted(ROUNDING)) <= 0) {
            return Outcome.EQUAL;
        }
        return MORE.compare(apart, change.shifted(BEYOND_DOUBT)) > 0 ? Outcome.DIFFERENT : Outcome.UNCLEAR;
    }

    /** The two values at a place where they differ. */
    Answer.Counterexample counterexample(Map<Index, Long> place) {
        return new Answer.Counterexample(
                many.sample(),
                place,
                more.value(left, place).rounded(SHOWN),
                more.value(right, place).rounded(SHOWN));
    }
}
