package org.handgrad.derivation.judge;

import org.handgrad.derivation.Diagnosis;

/**
 * A right side as it may have been meant, one change away from the one that is written.
 *
 * @param latex the changed side
 * @param at where in the equation's LaTeX the change is
 * @param what the change in words
 */
record Repair(Diagnosis diagnosis, String latex, int at, String what) {}
