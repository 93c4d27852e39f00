package org.handgrad.notation.syntax;

import java.util.Optional;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Span;

/** One of the formulas that stand side by side or below each other in a piece of LaTeX. */
public sealed interface Statement {
    /** Where it stands in the LaTeX. */
    Span span();

    /**
     * What could be read.
     *
     * @param label what {@code \tag} or {@code \label} says of its row
     */
    record Parsed(Expression expression, Optional<String> label, Span span) implements Statement {}

    /**
     * What could not.
     *
     * @param span the term that is wrong, or the place where another was expected
     * @param message what was expected, and what stood there
     */
    record Unparsed(String message, Span span) implements Statement {}
}
