/**
 * A gradient checker that diagnoses mistakes. Start with {@link org.handgrad.check.GradientCheck}; {@link
 * org.handgrad.check.evidence.PassRule} says when a gradient passes.
 */
package org.handgrad.check;
