package org.handgrad.derivation.claim;

/**
 * What the reading of the whole note says of a step.
 *
 * @param detail how it was read, why the sides cannot be equal, or why nothing can be said
 */
public record Opinion(Kind kind, String detail) {
    static final Opinion NONE = new Opinion(Kind.UNKNOWN, "");

    /** What it is. */
    public enum Kind {
        /** It says what a name means. */
        DEFINITION,
        /** Both sides are equal by a reading. */
        HOLDS,
        /** They are not by any reading, and nothing else can be meant. */
        WRONG,
        /** They are not by any reading, but the note leaves something open. */
        DIFFERENT,
        /** The right side has no shape that the left one could have: a product of vectors in the place of a matrix. */
        SHAPELESS,
        /** Nothing can be said. */
        UNKNOWN
    }
}
