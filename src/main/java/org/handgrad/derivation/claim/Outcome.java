package org.handgrad.derivation.claim;

/** What one reading says of two sides. */
enum Outcome {
    EQUAL,
    /** Equal, because both are 0: that proves nothing. */
    NOTHING,
    DIFFERENT,
    MISFIT,
    UNKNOWN
}
