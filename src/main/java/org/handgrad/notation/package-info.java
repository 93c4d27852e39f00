/**
 * LaTeX mathematics: {@code tree} is what a formula says, {@code syntax} reads it, {@code print} writes it, {@code note} finds
 * the equations of a text. Knows no arrays and no networks.
 *
 * <p>{@link org.handgrad.notation.syntax.Parser#read} gives the statements of a piece of LaTeX: each a tree of
 * {@link org.handgrad.notation.tree.Expression}, or what is wrong with it. What only meaning can settle is left open in the
 * tree ({@code Power}, {@code Primed}, {@code Differential}, operands of operators) or asked of a
 * {@link org.handgrad.notation.syntax.Vocabulary} (products, applications, words).
 *
 * <p>The parser is written by hand. A grammar for a generator was considered and rejected: in LaTeX the extent of a factor
 * hangs on what stands before it (bars, an operator without brackets, a name that may be a function), macros work on tokens,
 * and a note with a mistake must be read on behind it; all that would be code beside the grammar.
 */
package org.handgrad.notation;
