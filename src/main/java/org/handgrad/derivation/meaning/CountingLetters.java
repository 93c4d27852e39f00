package org.handgrad.derivation.meaning;

import java.util.HashSet;
import java.util.Set;
import org.handgrad.notation.tree.BigOperator;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Mark;
import org.handgrad.notation.tree.Parts;
import org.handgrad.notation.tree.Symbol;

/** The letters that count: indices of samples and units, layers, and the widths they run to. */
final class CountingLetters {
    private static final Set<String> USUAL_INDICES = Set.of("i", "j", "k", "m", "p", "q", "r", "s", "t", "u", "v");

    private final Set<String> bound = new HashSet<>();
    private final Set<String> below = new HashSet<>();
    private final Set<String> paired = new HashSet<>();
    private final Set<String> layers = new HashSet<>();
    private final Set<String> widths = new HashSet<>();

    void see(Expression part) {
        if (part instanceof BigOperator operator) {
            operator.range().indices().forEach(index -> bound.add(Names.key(index.name())));
            operator.range().to().filter(Symbol.class::isInstance).ifPresent(to -> seeLast(operator, (Symbol) to));
        } else if (part instanceof Symbol symbol) {
            symbol.marks().forEach(this::see);
            symbol.indices().forEach(index -> see(index, symbol.indices().size() > 1));
        }
    }

    private void seeLast(BigOperator operator, Symbol last) {
        String letter = Names.key(last.name());
        boolean overLayers = operator.range().indices().stream()
                .limit(1)
                .anyMatch(index -> Names.key(index.name()).equals("l"));
        if (last.indices().isEmpty() && (overLayers || layers.contains(letter))) {
            layers.add(letter);
            bound.remove("l");
        } else {
            widths.add(letter);
        }
    }

    private void see(Mark mark) {
        if (mark.kind() == Mark.Kind.ROUND || mark.kind() == Mark.Kind.SQUARE) {
            mark.content()
                    .ifPresent(content -> Parts.walk(content, part -> {
                        if (part instanceof Symbol symbol
                                && !Names.key(symbol.name()).equals("i")) {
                            layers.add(Names.key(symbol.name()));
                        }
                    }));
        }
    }

    private void see(Expression index, boolean besideAnother) {
        Parts.first(index, Symbol.class).map(symbol -> Names.key(symbol.name())).ifPresent(letter -> {
            below.add(letter);
            if (besideAnother) {
                paired.add(letter);
            }
        });
    }

    /** An axis is declared to be so long. */
    void addWidth(Symbol length) {
        widths.add(Names.key(length.name()));
    }

    boolean isIndex(String letter) {
        return bound.contains(letter) || USUAL_INDICES.contains(letter) || (letter.equals("l") && !isLayer(letter));
    }

    /** Whether a sum somewhere runs over it. */
    boolean isBound(String letter) {
        return bound.contains(letter);
    }

    boolean isLayer(String letter) {
        return (layers.contains(letter) && !bound.contains(letter)) || (letter.equals("l") && !paired.contains(letter));
    }

    boolean isWidth(String letter) {
        return widths.contains(letter);
    }

    /** Whether a letter on its own counts something in this note. */
    boolean counts(Symbol symbol) {
        String letter = Names.key(symbol.name());
        boolean index = isIndex(letter) && (bound.contains(letter) || below.contains(letter));
        return letter.length() == 1
                && symbol.indices().isEmpty()
                && symbol.marks().isEmpty()
                && (index || isLayer(letter) || isWidth(letter));
    }
}
