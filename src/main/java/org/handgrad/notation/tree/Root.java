package org.handgrad.notation.tree;

import java.util.Optional;

/**
 * {@code \sqrt{x}}, {@code \sqrt[3]{x}}.
 *
 * @param degree 2 if there is none
 */
public record Root(Expression radicand, Optional<Expression> degree, Span span) implements Expression {}
