package org.handgrad.derivation.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handgrad.derivation.term.Layer;
import org.handgrad.derivation.term.Position;

/**
 * What stands below and above a name.
 *
 * @param suffix what belongs to the name: of {@code W_1^*}, the {@code _1} and the star
 */
record NameScripts(List<Position> positions, Optional<Layer> layer, String suffix) {
    static final NameScripts NONE = new NameScripts(List.of(), Optional.empty(), "");

    NameScripts with(Position position) {
        return with(positions.size(), position);
    }

    /** With the position of a sample, {@code x^{(i)}_j}, which comes first. */
    NameScripts withFirst(Position position) {
        return with(0, position);
    }

    private NameScripts with(int place, Position position) {
        List<Position> more = new ArrayList<>(positions);
        more.add(place, position);
        return new NameScripts(List.copyOf(more), layer, suffix);
    }

    NameScripts with(Layer other) {
        return new NameScripts(positions, Optional.of(other), suffix);
    }

    NameScripts with(String more) {
        return new NameScripts(positions, layer, suffix + more);
    }
}
