/** Formulas written down as a list of native operations, once, and replayed as often as wanted. */
package org.handgrad.hand.trace;
