/** From LaTeX to the expression tree: tokens, macros, grammar. */
package org.handgrad.notation.syntax;
