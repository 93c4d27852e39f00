package org.handgrad.derivation.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.notation.tree.Expression;

/**
 * What a symbol is called: its name with all that belongs to it, its layer, and the indices on it, those above the line first.
 */
record Called(String name, Optional<Level> level, List<Expression> at) {
    /** The name of the variable, one for each layer. */
    String variable(Map<String, Level> levels) {
        return name + level.map(here -> "^(" + here.in(levels) + ")").orElse("");
    }
}
