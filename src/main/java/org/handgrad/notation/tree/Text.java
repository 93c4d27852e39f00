package org.handgrad.notation.tree;

/** Words that are no name: {@code \text{for all }}. Between statements it stands on its own. */
public record Text(String words, Span span) implements Expression {}
