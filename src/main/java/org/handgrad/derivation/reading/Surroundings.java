package org.handgrad.derivation.reading;

import java.util.HashMap;
import java.util.Map;
import org.handgrad.derivation.core.Index;

/**
 * What is around a part of a formula.
 *
 * @param arguments what the parameters of a function are, by their names
 * @param indices the letters that are bound, by sums or by what a line defines
 * @param levels which layers letters are
 * @param open whether other letters may be indices too: not in a definition
 */
record Surroundings(Map<String, Value> arguments, Map<String, Index> indices, Map<String, Level> levels, boolean open) {
    static final Surroundings CLAIM = new Surroundings(Map.of(), Map.of(), Map.of(), true);

    Surroundings binding(String letter, Index index) {
        Map<String, Index> more = new HashMap<>(indices);
        more.put(letter, index);
        return new Surroundings(arguments, more, levels, open);
    }

    Surroundings with(Map<String, Value> more) {
        Map<String, Value> all = new HashMap<>(arguments);
        all.putAll(more);
        return new Surroundings(all, indices, levels, open);
    }
}
