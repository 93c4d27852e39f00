package org.handgrad.derivation.reading;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.handgrad.derivation.core.Affine;
import org.handgrad.derivation.core.Lengths;
import org.handgrad.derivation.core.Letter;
import org.handgrad.derivation.core.Width;

/**
 * Which lengths turn out to be the same while formulas are read. Lengths with letters of their own, n and d, stay different.
 * Once closed, only lengths that were not met before can be said to be as long as others.
 */
final class Fit {
    private Lengths lengths = Lengths.ALL_DIFFERENT;
    private final Set<Width> met = new HashSet<>();
    private final Set<Width> named = new HashSet<>();
    private final Set<Width> firm = new HashSet<>();
    private boolean disputed;

    Lengths lengths() {
        return lengths;
    }

    /** A length with a letter of its own. */
    Width named(String name) {
        Width width = new Width(name);
        named.add(width);
        met.add(width);
        return width;
    }

    /** A length that is not known. */
    Width open(String name) {
        Width width = new Width(name);
        met.add(width);
        return width;
    }

    /** From here on what was met is as it is. */
    void close() {
        firm.addAll(met);
    }

    /** Whether two lengths are the same, or can be said to be. */
    boolean same(Affine a, Affine b) {
        if (lengths.same(a, b)) {
            return true;
        }
        boolean different = (is(a, named) && is(b, named)) || (is(a, firm) && is(b, firm));
        return !different && equate(a, b);
    }

    /** Says that what an index runs over is an axis, if nothing is against it. */
    void running(Affine domain, Affine axis) {
        if (!(is(domain, named) && is(axis, named))) {
            equate(domain, axis);
        } else {
            disputed |= !domain.isConstant() && !lengths.same(domain, axis);
        }
    }

    /** Whether two sums run over one axis to different ends. */
    boolean isDisputed() {
        return disputed;
    }

    private boolean equate(Affine a, Affine b) {
        Optional<Lengths> more = lengths.equate(a, b);
        more.ifPresent(known -> lengths = known);
        return more.isPresent();
    }

    /** Whether a length is made of such widths, or a number. */
    private boolean is(Affine length, Set<Width> widths) {
        for (Letter letter : lengths.normal(length).letters()) {
            boolean among = widths.stream()
                    .anyMatch(
                            width -> lengths.normal(Affine.of(width)).letters().contains(letter));
            if (!among) {
                return false;
            }
        }
        return true;
    }
}
