/**
 * Which line of a note claims what, and whether that is so by the readings of the whole note. Values decide, in 60 digits
 * ({@code derivation.value}).
 */
package org.handgrad.derivation.claim;
