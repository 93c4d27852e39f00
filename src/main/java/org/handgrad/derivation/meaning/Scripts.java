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
record Scripts(List<Position> positions, Optional<Layer> layer, String suffix) {
    static final Scripts NONE = new Scripts(List.of(), Optional.empty(), "");

    Scripts with(Position position) {
        return with(positions.size(), position);
    }

    /** With the position of a sample, {@code x^{(i)}_j}, which comes first. */
    Scripts withFirst(Position position) {
        return with(0, position);
    }

    private Scripts with(int place, Position position) {
        List<Position> more = new ArrayList<>(positions);
        more.add(place, position);
        return new Scripts(List.copyOf(more), layer, suffix);
    }

    Scripts with(Layer other) {
        return new Scripts(positions, Optional.of(other), suffix);
    }

    Scripts with(String more) {
        return new Scripts(positions, layer, suffix + more);
    }
}
