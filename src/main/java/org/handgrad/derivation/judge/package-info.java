/** Decides on each equation of a note, finds what is wrong with it, and writes the right line. */
package org.handgrad.derivation.judge;
