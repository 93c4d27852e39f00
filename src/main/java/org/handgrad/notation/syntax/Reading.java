package org.handgrad.notation.syntax;

import java.util.List;

/** All that was read out of a piece of LaTeX, in its order. */
public record Reading(List<Statement> statements, List<Remark> remarks) {}
