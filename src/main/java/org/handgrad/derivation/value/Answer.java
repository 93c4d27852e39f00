package org.handgrad.derivation.value;

import java.math.BigDecimal;
import java.util.Map;
import org.handgrad.derivation.core.Index;

/** Whether two terms are equal. */
public sealed interface Answer {
    /**
     * They are, to 40 digits, at every place of every sample.
     *
     * @param places at how many both have a value
     */
    record Equal(int places) implements Answer {}

    /** They are not: at one place they differ by far more than rounding can. */
    record Different(Counterexample at) implements Answer {}

    /** Nobody knows; the reason says why. */
    record CannotTell(String reason) implements Answer {}

    /** Two ways to a derivative part: a mistake of handgrad, not of the note. */
    record Contradiction(String what) implements Answer {}

    /**
     * Where two terms differ.
     *
     * @param indices the values of the free indices
     * @param left the value of the one term, to 20 digits
     * @param right that of the other
     */
    record Counterexample(Sample sample, Map<Index, Long> indices, BigDecimal left, BigDecimal right) {}
}
