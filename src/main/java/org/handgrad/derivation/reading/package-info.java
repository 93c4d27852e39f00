/**
 * What the lines of a note mean, by the whole of it: formulas become arrays of {@code derivation.core}.
 *
 * <p>A {@link org.handgrad.derivation.reading.NoteReading} says how many axes every name has and how vectors and derivatives lie.
 * {@link org.handgrad.derivation.reading.RankSearch} finds the one by which what the note defines fits together best. Lengths are
 * solved by unification ({@link org.handgrad.derivation.reading.Fit}): definitions may say that two are the same, claims may not.
 * Arrays are never read as numbers because that would fit too.
 */
package org.handgrad.derivation.reading;
