package org.handgrad.derivation.value;

import org.handgrad.derivation.core.Affine;

/** What is known of all entries of a free variable. */
public sealed interface Assumption {
    String variable();

    /** It lies between two numbers. */
    record Between(String variable, double least, double most) implements Assumption {}

    /** It is 0 or 1. */
    record Binary(String variable) implements Assumption {}

    /** Along an axis one entry is 1 and all others are 0. */
    record OneHot(String variable, int axis, Affine length) implements Assumption {}

    /** Along an axis the entries are positive and add up to 1. */
    record Distribution(String variable, int axis, Affine length) implements Assumption {}

    /** A matrix that is its own transpose. */
    record Symmetric(String variable) implements Assumption {}
}
