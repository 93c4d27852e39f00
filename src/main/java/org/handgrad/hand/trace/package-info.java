/** Formulas recorded once as lists of native operations and replayed many times. */
package org.handgrad.hand.trace;
