package org.handgrad.derivation.meaning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Quantity;

/** The numbers that are taken for unknown functions of what they are differentiated by. */
public record UnknownQuantities(Map<Quantity, Unknown> all) {
    static final UnknownQuantities NONE = new UnknownQuantities(Map.of());

    /**
     * One of them.
     *
     * @param by the variables, and the meaning is of all that they reach
     */
    record Unknown(List<Entry> by, Scope.Meaning meaning) {}

    UnknownQuantities with(Unknown unknown) {
        Map<Quantity, Unknown> more = new HashMap<>(all);
        more.put(unknown.meaning().quantity(), unknown);
        return new UnknownQuantities(more);
    }

    UnknownQuantities without(Quantity quantity) {
        Map<Quantity, Unknown> fewer = new HashMap<>(all);
        fewer.remove(quantity);
        return new UnknownQuantities(fewer);
    }

    Optional<Unknown> of(Quantity quantity) {
        return Optional.ofNullable(all.get(quantity));
    }
}
