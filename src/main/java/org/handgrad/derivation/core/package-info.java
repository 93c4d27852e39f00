/**
 * The language in which a line of a note is judged, and its calculus. Knows no LaTeX, no arrays and no digits.
 *
 * <p>A {@link org.handgrad.derivation.core.Term} is a number for every choice of its free letters. Arrays are said entry by
 * entry: a product of matrices is a sum of products, a transpose the order of two indices. Bounds of sums are part of the
 * language, and two lengths are different until something says that they are the same
 * ({@link org.handgrad.derivation.core.Lengths}). What a function is called, worth and differentiated to stands in one table,
 * {@link org.handgrad.derivation.core.Standard}. {@link org.handgrad.derivation.core.Differentiation} carries derivatives out,
 * {@link org.handgrad.derivation.core.NormalOrder} writes equal terms alike.
 *
 * <p>Together with {@code derivation.value}, which says whether two terms are equal, this is to take the place of
 * {@code derivation.term} and {@code derivation.oracle}. The judge moves to it note by note; until then both stand side by side.
 */
package org.handgrad.derivation.core;
