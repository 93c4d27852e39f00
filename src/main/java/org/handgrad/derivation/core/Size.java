package org.handgrad.derivation.core;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How large a term is. What is larger than the limits is refused before anything walks through it, so that no depth of a note
 * ends in a stack overflow.
 *
 * @param terms how many terms it is made of
 * @param depth how many lie within each other
 */
public record Size(int terms, int depth) {
    /** The most terms, and the deepest, that the calculus and the evaluation take. */
    public static final Size LIMIT = new Size(20_000, 300);

    private record Level(Term term, int depth) {}

    /** The size, counted no further than a little beyond the limit. */
    public static Size of(Term term) {
        int terms = 0;
        int depth = 0;
        Deque<Level> open = new ArrayDeque<>();
        open.push(new Level(term, 1));
        while (!open.isEmpty() && terms <= LIMIT.terms && depth <= LIMIT.depth) {
            Level level = open.pop();
            terms++;
            depth = Math.max(depth, level.depth);
            level.term.parts().forEach(part -> open.push(new Level(part, level.depth + 1)));
        }
        return new Size(terms, depth);
    }

    /** Whether it is within the limit. */
    public boolean isAllowed() {
        return terms <= LIMIT.terms && depth <= LIMIT.depth;
    }
}
