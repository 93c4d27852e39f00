/**
 * A gradient checker that says what is wrong. {@link org.handgrad.check.GradientCheck} is where a check begins; when a
 * gradient passes stands in {@link org.handgrad.check.evidence.PassRule}.
 */
package org.handgrad.check;
