/** From the expression tree back to LaTeX. */
package org.handgrad.notation.print;
