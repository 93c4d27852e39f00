package org.handgrad.notation.tree;

/** {@code \dots}, {@code \cdots}. */
public record Ellipsis(Span span) implements Expression {}
