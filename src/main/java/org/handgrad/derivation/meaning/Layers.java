package org.handgrad.derivation.meaning;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Fold;
import org.handgrad.derivation.term.Layer;
import org.handgrad.derivation.term.LayerSum;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.derivation.term.Slope;
import org.handgrad.derivation.term.Term;
import org.handgrad.derivation.term.Width;

/** The letters for layers in terms. */
public final class Layers {
    private Layers() {}

    /** The term where a pattern, as (l), is another layer: l becomes what makes it so. */
    static Term shifted(Term term, Layer pattern, Layer here) {
        if (term instanceof Entry entry) {
            return shifted(entry, pattern, here);
        }
        if (term instanceof Width width) {
            return new Width(width.name(), width.layer().map(layer -> shifted(layer, pattern, here)));
        }
        if (term instanceof Slope slope) {
            return new Slope(shifted(slope.of(), pattern, here), shifted(slope.by(), pattern, here));
        }
        return term.of(
                term.parts().stream().map(part -> shifted(part, pattern, here)).toList());
    }

    private static Entry shifted(Entry entry, Layer pattern, Layer here) {
        Quantity q = entry.quantity();
        return new Entry(
                new Quantity(q.name(), q.layer().map(layer -> shifted(layer, pattern, here)), q.rank()), entry.at());
    }

    private static Layer shifted(Layer layer, Layer pattern, Layer here) {
        return layer.letter().equals(pattern.letter())
                ? new Layer(here.letter(), here.offset() + layer.offset() - pattern.offset())
                : layer;
    }

    /** Shows every layer that a term mentions to somebody. */
    public static void walk(Term term, Consumer<Layer> visitor) {
        if (term instanceof Entry entry) {
            entry.quantity().layer().ifPresent(visitor);
        } else if (term instanceof Width width) {
            width.layer().ifPresent(visitor);
        } else if (term instanceof Slope slope) {
            slope.by().quantity().layer().ifPresent(visitor);
        } else if (term instanceof LayerSum sum) {
            visitor.accept(sum.from());
            visitor.accept(sum.to());
            Set<Layer> inside = new HashSet<>();
            walk(sum.body(), inside::add);
            inside.stream()
                    .filter(layer -> !layer.letter().equals(sum.letter()))
                    .forEach(visitor);
            return;
        } else if (term instanceof Fold fold) {
            fold.extent().to().ifPresent(to -> walk(to, visitor));
        }
        term.parts().forEach(part -> walk(part, visitor));
    }

    /** Whether a layer that a term mentions is a letter. */
    public static boolean isLettered(Term term) {
        Set<Layer> layers = new HashSet<>();
        walk(term, layers::add);
        return layers.stream().anyMatch(layer -> !layer.isNumber());
    }
}
