package org.handgrad.derivation.meaning;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Parts;
import org.handgrad.notation.tree.Symbol;

/**
 * With how many indices names are written. A number below a name is an index where the name has letters there too, as
 * {@code a_1} beside {@code a_j}; else it belongs to the name, as in {@code W_1}.
 */
final class WrittenIndices {
    private final CountingLetters letters;
    private final Map<String, Set<Integer>> counts = new HashMap<>();

    WrittenIndices(CountingLetters letters) {
        this.letters = letters;
    }

    void see(Symbol symbol) {
        String name = Names.key(symbol.name());
        int lettered = (int) symbol.indices().stream().filter(this::isLettered).count();
        int numbers = (int)
                symbol.indices().stream().filter(Numeral.class::isInstance).count();
        if (lettered > 0) {
            counts.computeIfAbsent(name, unseen -> new TreeSet<>());
        }
        if (counts.containsKey(name) && lettered + numbers > 0) {
            counts.get(name).add(lettered + numbers);
        }
    }

    private boolean isLettered(Expression index) {
        return Parts.first(index, Symbol.class)
                .filter(symbol -> letters.isIndex(Names.key(symbol.name())))
                .isPresent();
    }

    /** With how many indices a name is written somewhere; empty if with none. */
    Set<Integer> of(String name) {
        return counts.getOrDefault(name, Set.of());
    }

    /** The name with the numbers that belong to it. */
    String name(Symbol symbol) {
        StringBuilder name = new StringBuilder(Names.key(symbol.name()));
        symbol.indices().stream()
                .filter(index -> belongsToName(symbol, index))
                .forEach(number -> name.append('_').append(((Numeral) number).digits()));
        return name.toString();
    }

    /** How many of its indices do not belong to its name. */
    int count(Symbol symbol) {
        return (int) symbol.indices().stream()
                .filter(index -> !belongsToName(symbol, index))
                .count();
    }

    private boolean belongsToName(Symbol symbol, Expression index) {
        return index instanceof Numeral && of(Names.key(symbol.name())).isEmpty();
    }
}
