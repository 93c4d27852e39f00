/**
 * The native operations of the hand-written build, each bound once to its arrays and run many times. ND4J's own calls
 * allocate a native context each time, which costs more than the arithmetic of a small model.
 */
package org.handgrad.hand.kernel;
