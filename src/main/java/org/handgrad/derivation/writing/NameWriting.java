package org.handgrad.derivation.writing;

import java.util.Locale;
import java.util.stream.Collectors;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Layer;
import org.handgrad.derivation.term.Position;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.derivation.term.Width;

/** Names with their indices and layers. */
record NameWriting(Letters letters) {
    String of(Width width) {
        return width.name()
                + width.layer().map(layer -> "_{" + layer(layer) + "}").orElse("");
    }

    String of(Entry entry) {
        String indices = entry.at().stream().map(this::of).collect(Collectors.joining());
        String name = entry.quantity().name();
        String indexed = name.contains("_") ? "(" + name + ")" : name; // LaTeX knows no second subscript
        return (indices.isEmpty() ? name : indexed + "_" + braced(indices)) + layer(entry.quantity());
    }

    /** The name of an array; w_{ij} are the entries of W. */
    String array(Quantity quantity) {
        String name = quantity.name();
        boolean capital = quantity.rank() == 2 && name.matches("[a-z]");
        return (capital ? name.toUpperCase(Locale.ROOT) : name) + layer(quantity);
    }

    private static String layer(Quantity quantity) {
        return quantity.layer().map(l -> "^{(" + layer(l) + ")}").orElse("");
    }

    String of(Position position) {
        String letter = position.index().map(letters::of).orElse("");
        if (letter.isEmpty()) {
            return String.valueOf(position.offset());
        }
        return position.offset() == 0 ? letter : letter + (position.offset() > 0 ? "+" : "") + position.offset();
    }

    static String layer(Layer layer) {
        if (layer.isNumber()) {
            return String.valueOf(layer.offset());
        }
        return layer.offset() == 0 ? layer.letter() : layer.letter() + (layer.offset() > 0 ? "+" : "") + layer.offset();
    }

    static String braced(String text) {
        return text.length() == 1 ? text : "{" + text + "}";
    }
}
