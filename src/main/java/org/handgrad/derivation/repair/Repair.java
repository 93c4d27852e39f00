package org.handgrad.derivation.repair;

import org.handgrad.derivation.EquationDiagnosis;
import org.handgrad.notation.tree.Span;

/**
 * A right side as it may have been meant, one change away from the one that is written.
 *
 * @param latex the changed side
 * @param at what is changed, in the equation's LaTeX; empty where something is put in
 * @param what the change in words
 */
public record Repair(EquationDiagnosis diagnosis, String latex, Span at, String what) {}
