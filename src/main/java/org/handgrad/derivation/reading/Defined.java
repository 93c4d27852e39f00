package org.handgrad.derivation.reading;

import java.util.List;
import org.handgrad.notation.tree.Expression;

/**
 * What a line defines: {@code z_j = …}, {@code h(x) = …}.
 *
 * @param parameters the arguments of a function; none of anything else
 */
public record Defined(Called called, List<Expression> parameters, Expression body) {
    /** Whether two sides are those of the definition. */
    public boolean says(Expression left, Expression right, NoteEvidence evidence) {
        return right.equals(body) && evidence.names(left).contains(name());
    }

    /** Whether another definition speaks of the same layer, l and not l − 1. */
    public boolean isAsGeneralAs(Defined other) {
        return called.level().equals(other.called.level());
    }

    boolean isFunction() {
        return !parameters.isEmpty();
    }

    /** What is defined: one thing for all layers of a letter, another for each number. */
    public String key() {
        return name()
                + called.level()
                        .map(level -> level.letter().isEmpty() ? level.toString() : "^")
                        .orElse("");
    }

    /** What is defined, its layer left out. */
    public String name() {
        return called.name();
    }
}
