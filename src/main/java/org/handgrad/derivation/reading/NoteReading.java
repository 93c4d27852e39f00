package org.handgrad.derivation.reading;

import java.util.HashMap;
import java.util.Map;

/**
 * One way to read a note.
 *
 * @param ranks how many axes names have, indices on them included
 * @param vectors how vectors lie that nothing is said of
 */
public record NoteReading(Map<String, Integer> ranks, VectorDirection vectors, DerivativeLayout layout) {
    NoteReading with(String name, int rank) {
        Map<String, Integer> others = new HashMap<>(ranks);
        others.put(name, rank);
        return new NoteReading(Map.copyOf(others), vectors, layout);
    }

    NoteReading with(VectorDirection other) {
        return new NoteReading(ranks, other, layout);
    }

    public NoteReading with(DerivativeLayout other) {
        return new NoteReading(ranks, vectors, other);
    }
}
