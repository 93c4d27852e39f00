/**
 * The hand-written build: forward pass, back-propagation, losses and optimisers, derived in {@code
 * docs/explanation/derivations.md}. Each formula stands under its LaTeX with the label of its equation, one line a step. Only
 * array creation, arithmetic, matrix products, reductions and forward functions of ND4J are used: comparing with the
 * framework is evidence only if this package uses none of its derivatives and optimisers.
 */
package org.handgrad.hand;
