package org.handgrad.derivation.term;

import java.util.Optional;

/**
 * What a name stands for. The same name with another number of indices is another quantity.
 *
 * @param name as the note writes it, without indices and layer; the small letter where W and w_{ij} are one array
 * @param rank how many axes it has
 */
public record Quantity(String name, Optional<Layer> layer, int rank) {
    /** Whether its layer is a letter, and so may be any. */
    public boolean isOfAnyLayer() {
        return layer.filter(l -> !l.isNumber()).isPresent();
    }
}
