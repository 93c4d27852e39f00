/** What a side of an equation means: numbers made of entries of arrays. No notation and no arrays yet. */
package org.handgrad.derivation.term;
