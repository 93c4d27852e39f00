package org.handgrad.derivation.meaning;

import java.util.List;
import java.util.Optional;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Term;

/**
 * What the two sides of an equation stand for, entry by entry, at the same indices.
 *
 * @param axes the indices of the axes, if the sides are arrays
 * @param entry the left side, if it is one entry or one array
 * @param unknown names that were taken for unknown functions
 */
public record Sides(Term left, Term right, List<Index> axes, Optional<Entry> entry, java.util.Set<String> unknown) {}
