package org.handgrad.derivation.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import org.handgrad.derivation.core.Index;
import org.hipparchus.dfp.Dfp;

/** Two templates side by side at one sample, in 60 digits, and in 120 where these leave a doubt. */
final class Digits {
    /** What the places of two terms can be. */
    enum Outcome {
        EQUAL,
        DIFFERENT,
        UNDEFINED,
        UNCLEAR
    }

    private static final ManyDigits MANY = ManyDigits.SIXTY;
    private static final ManyDigits MORE = ManyDigits.HUNDRED_AND_TWENTY;
    private static final Dfp EQUAL = MANY.tiny(40);
    private static final Dfp EQUAL_IN_MORE = MORE.tiny(40);
    private static final Dfp ROUNDING = MORE.tiny(50); // what is left of it with 60 more digits, and 10 to be safe
    private static final Dfp BEYOND_DOUBT = MORE.tiny(44); // a million times as much
    private static final MathContext SHOWN = new MathContext(20);

    private final Template.Use left;
    private final Template.Use right;
    private final Evaluation<Dfp> many;
    private final Evaluation<Dfp> more;

    Digits(Sample sample, Template.Use left, Template.Use right) {
        this.left = left;
        this.right = right;
        this.many = new Evaluation<>(sample, MANY);
        this.more = new Evaluation<>(sample, MORE);
    }

    /** What the two are at a place, each on its own scale. */
    Outcome at(Map<Index, Long> place) {
        Dfp a = many.value(left, place);
        Dfp b = many.value(right, place);
        if (!MANY.isDefined(a) || !MANY.isDefined(b)) {
            return Outcome.UNDEFINED;
        }
        Dfp apart = a.subtract(b).abs();
        if (apart.isZero() || !apart.greaterThan(larger(a, b).multiply(EQUAL))) {
            return Outcome.EQUAL;
        }
        Dfp c = more.value(left, place);
        Dfp d = more.value(right, place);
        if (!MORE.isDefined(c) || !MORE.isDefined(d)) {
            return Outcome.UNDEFINED;
        }
        Dfp still = c.subtract(d).abs();
        Dfp change = larger(c.subtract(inMore(a)), d.subtract(inMore(b)));
        if (!still.greaterThan(larger(c, d).multiply(EQUAL_IN_MORE)) || !still.greaterThan(change.multiply(ROUNDING))) {
            return Outcome.EQUAL;
        }
        return still.greaterThan(change.multiply(BEYOND_DOUBT)) ? Outcome.DIFFERENT : Outcome.UNCLEAR;
    }

    /** The two values at a place where they differ. */
    Answer.Counterexample counterexample(Map<Index, Long> place) {
        return new Answer.Counterexample(
                many.sample(), place, shown(more.value(left, place)), shown(more.value(right, place)));
    }

    private static BigDecimal shown(Dfp value) {
        return new BigDecimal(value.toString()).round(SHOWN);
    }

    private static Dfp larger(Dfp a, Dfp b) {
        return a.abs().greaterThan(b.abs()) ? a.abs() : b.abs();
    }

    private static Dfp inMore(Dfp value) {
        return MORE.tiny(0).newInstance(value.toString());
    }
}
