package org.handgrad.derivation.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.handgrad.derivation.meaning.Sides;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Indices;
import org.handgrad.derivation.term.Position;
import org.handgrad.derivation.term.Term;

/** Steps of iterations put into one another: with {@code v_t = β v_{t-1} + g_t}, what v_t is by v_{t-2}. */
final class Recurrences {
    /** {@code q_{t + offset}}, and what it is. */
    private record Recurrence(Entry entry, Term body) {
        Position at() {
            return entry.at().get(0);
        }
    }

    private static final int MOST_STEPS = 8;

    private final List<Recurrence> all = new ArrayList<>();

    /** Takes note of a step, the left side an entry of what it makes; the last of one name counts. */
    void add(Sides step) {
        if (step.left() instanceof Entry entry
                && entry.at().size() >= 1
                && entry.at().get(0).index().isPresent()) {
            all.removeIf(other -> other.entry.quantity().equals(entry.quantity()));
            all.add(new Recurrence(entry, step.right()));
        }
    }

    /** Both sides by what the earliest steps in them are; none if the right side is made of no step at all. */
    Optional<Sides> unrolled(Sides sides) {
        OptionalInt earliest = earliest(sides.right());
        if (earliest.isEmpty()) {
            return Optional.empty();
        }
        int base = Math.min(earliest.getAsInt(), earliest(sides.left()).orElse(Integer.MAX_VALUE));
        Term left = sides.left();
        Term right = sides.right();
        for (int k = 0; k < MOST_STEPS; k++) {
            left = stepped(left, base);
            right = stepped(right, base);
        }
        return Optional.of(new Sides(left, right, sides.axes(), Optional.empty(), sides.unknown()));
    }

    private Optional<Recurrence> of(Entry entry) {
        return all.stream()
                .filter(one -> one.entry.quantity().equals(entry.quantity())
                        && entry.at().get(0).index().isPresent())
                .findFirst();
    }

    private OptionalInt earliest(Term term) {
        if (term instanceof Entry entry) {
            return of(entry).isPresent() ? OptionalInt.of(entry.at().get(0).offset()) : OptionalInt.empty();
        }
        return term.parts().stream()
                .map(this::earliest)
                .flatMapToInt(OptionalInt::stream)
                .min();
    }

    /** The term with every step that is later than the earliest put in by what it is. */
    private Term stepped(Term term, int base) {
        if (term instanceof Entry entry) {
            return of(entry)
                    .filter(one -> entry.at().get(0).offset() > base)
                    .map(one -> put(one, entry))
                    .orElse(entry);
        }
        return term.of(term.parts().stream().map(part -> stepped(part, base)).toList());
    }

    private static Term put(Recurrence one, Entry entry) {
        Position here = entry.at().get(0);
        Index own = one.at().index().orElseThrow();
        Position shifted = new Position(here.index(), here.offset() - one.at().offset());
        return Indices.replace(one.body, Map.of(own, shifted));
    }
}
