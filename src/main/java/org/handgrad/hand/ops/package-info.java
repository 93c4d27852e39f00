/** The few array operations that the hand-written formulas are made of. */
package org.handgrad.hand.ops;
