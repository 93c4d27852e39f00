package org.handgrad.derivation.core;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which lengths are the same. Two that nobody says are the same are different.
 *
 * @param solved widths said by others, which are not solved themselves
 */
public record Lengths(Map<Width, Affine> solved) {
    public static final Lengths ALL_DIFFERENT = new Lengths(Map.of());

    /** A length said by widths that are not solved. */
    public Affine normal(Affine length) {
        return length.replace(solved);
    }

    /** Whether two lengths are known to be the same. */
    public boolean same(Affine a, Affine b) {
        return normal(a.minus(b)).equals(Affine.ZERO);
    }

    /** Whether two domains are known to be the same. */
    public boolean same(Domain a, Domain b) {
        return same(a.from(), b.from()) && same(a.to(), b.to()) && a.where().equals(b.where());
    }

    /** What is known once two lengths are said to be the same; nothing if they cannot be: 2 and 3, n and n + 1. */
    public Optional<Lengths> equate(Affine a, Affine b) {
        Affine difference = normal(a.minus(b));
        if (difference.equals(Affine.ZERO)) {
            return Optional.of(this);
        }
        for (Letter letter : difference.letters()) {
            long factor = difference.factor(letter);
            if (letter instanceof Width width && Math.abs(factor) == 1) {
                Affine value = difference.minus(Affine.of(width).times(factor)).times(-factor);
                Map<Width, Affine> more = new HashMap<>();
                solved.forEach((other, length) -> more.put(other, length.replace(Map.of(width, value))));
                more.put(width, value);
                return Optional.of(new Lengths(Map.copyOf(more)));
            }
        }
        return Optional.empty();
    }
}
