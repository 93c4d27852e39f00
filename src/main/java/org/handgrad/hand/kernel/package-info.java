/**
 * The native operations that the hand-written build is made of, each bound once to its arrays and then run as often as
 * wanted. ND4J's own calls make and free a native context each time, which costs more than the arithmetic of a small
 * model.
 */
package org.handgrad.hand.kernel;
