/**
 * LaTeX mathematics: {@code tree} is what a formula says, {@code syntax} reads it. Knows no arrays and no networks.
 *
 * <p>{@link org.handgrad.notation.syntax.Parser#read} gives the statements of a piece of LaTeX: each a tree of
 * {@link org.handgrad.notation.tree.Expression}, or what is wrong with it. What only meaning can settle is left open in the
 * tree ({@code Power}, {@code Primed}, {@code Differential}, operands of operators) or asked of a
 * {@link org.handgrad.notation.syntax.Vocabulary} (products, applications, words).
 */
package org.handgrad.notation;
