package org.handgrad.notation.syntax;

import org.handgrad.notation.tree.Span;

/** Something that was tolerated, or read in one of two ways. */
public record Remark(String message, Span span) {}
