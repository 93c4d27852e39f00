package org.handgrad.notation.tree;

/** What has a sign that is only ever a transpose: {@code \top}, {@code \intercal}, {@code \mathsf{T}}, {@code \mathrm{T}}. */
public record Transpose(Expression operand, Span span) implements Expression {}
