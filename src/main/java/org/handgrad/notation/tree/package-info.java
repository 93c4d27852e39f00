/** The expression tree of a formula: what is written, with the place of each part, and no meaning. */
package org.handgrad.notation.tree;
