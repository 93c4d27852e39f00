package org.handgrad.derivation.writing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handgrad.derivation.term.Counter;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Fold;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Indices;
import org.handgrad.derivation.term.Term;
import org.handgrad.derivation.term.Width;

/** The letters that indices are written with: their own, unless that is none, or another index within sight has it. */
final class Letters {
    private static final List<String> SPARE = List.of("i", "j", "k", "l", "m", "p", "q", "r", "s", "t", "u", "v");

    private final Map<Index, String> letters = new HashMap<>();

    private Letters() {}

    static Letters of(Term term) {
        Letters letters = new Letters();
        Set<String> taken = new HashSet<>();
        names(term, taken);
        for (Index index : Indices.free(term)) {
            letters.give(index, taken);
        }
        letters.bind(term, taken);
        return letters;
    }

    /** Names that an index must not be mixed up with. */
    private static void names(Term term, Set<String> names) {
        if (term instanceof Entry entry) {
            names.add(entry.quantity().name());
        } else if (term instanceof Width width) {
            names.add(width.name());
        }
        term.parts().forEach(part -> names(part, names));
    }

    private void bind(Term term, Set<String> outside) {
        Set<String> taken = new HashSet<>(outside);
        if (term instanceof Fold fold) {
            give(fold.index(), taken);
        }
        term.parts().forEach(part -> bind(part, taken));
    }

    private void give(Index index, Set<String> taken) {
        String own = index.name();
        boolean fits = own.matches("[a-z]") && !taken.contains(own);
        String letter = fits
                ? own
                : SPARE.stream()
                        .filter(spare -> !taken.contains(spare))
                        .findFirst()
                        .orElse(own);
        letters.put(index, letter);
        taken.add(letter);
    }

    String of(Index index) {
        return letters.getOrDefault(index, index.name());
    }

    String of(Counter counter) {
        return of(counter.index());
    }
}
