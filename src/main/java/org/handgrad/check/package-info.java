/**
 * Compares what different sources say of one gradient. Hand-written gradients are held against the framework's autodiff,
 * DL4J and finite differences; a pass rule for each, in {@link org.handgrad.check.PassRule}.
 */
package org.handgrad.check;
