package org.handgrad.notation.tree;

import java.util.List;

/** Rows of entries: {@code \begin{pmatrix} a & b \\ c & d \end{pmatrix}}. */
public record Matrix(List<List<Expression>> rows, Span span) implements Expression {}
