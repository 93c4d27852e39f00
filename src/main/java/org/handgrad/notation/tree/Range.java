package org.handgrad.notation.tree;

import java.util.List;
import java.util.Optional;

/**
 * What a {@link BigOperator} ranges over.
 *
 * @param indices the names it binds; none below a mere {@code \sum}
 * @param from the first value: of {@code i=1}, 1
 * @param to the last value
 * @param condition anything else below the sign: {@code k \ne j}, {@code i \in S}
 */
public record Range(
        List<Symbol> indices, Optional<Expression> from, Optional<Expression> to, Optional<Expression> condition) {}
