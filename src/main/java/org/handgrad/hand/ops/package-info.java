/** The array operations of the hand-written formulas. */
package org.handgrad.hand.ops;
