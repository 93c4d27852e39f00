/** Judges the equations of a note: {@code meaning} says what they claim, {@code oracle} whether it is so, {@code judge} why not. */
package org.handgrad.derivation;
