package org.handgrad.notation.tree;

import java.util.Optional;

/**
 * What stands above the line on a name and is no power: {@code ^{(l)}}, {@code ^{[l]}}, {@code ^*}, {@code ^{\text{new}}}.
 *
 * @param content the layer, sample or word; none of a sign
 */
public record Mark(Kind kind, Optional<Expression> content) {
    /** How it is written. */
    public enum Kind {
        /** {@code ^{(l)}}. */
        ROUND,
        /** {@code ^{[l]}}. */
        SQUARE,
        /** {@code ^{\langle t \rangle}}. */
        ANGLE,
        /** {@code ^{\text{new}}}: a word above the line is no power. */
        WORD,
        /** {@code ^*}. */
        STAR,
        /** {@code ^\dagger}. */
        DAGGER,
        /** {@code ^+}. */
        PLUS,
        /** {@code ^-}. */
        MINUS
    }
}
