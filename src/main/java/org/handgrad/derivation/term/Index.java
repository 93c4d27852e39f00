package org.handgrad.derivation.term;

/**
 * An index that runs over an axis.
 *
 * @param serial tells two of the same name apart: each sum has an index of its own
 */
public record Index(String name, int serial) {}
