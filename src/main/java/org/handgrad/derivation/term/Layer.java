package org.handgrad.derivation.term;

import java.util.Map;

/**
 * Which layer: a number, or a letter and what is added to it.
 *
 * @param letter empty for a number
 */
public record Layer(String letter, int offset) {
    public static Layer of(int number) {
        return new Layer("", number);
    }

    /** Whether it is a number. */
    public boolean isNumber() {
        return letter.isEmpty();
    }

    /** The number it is where the letters have values; itself where its letter has none. */
    public Layer in(Map<String, Integer> layers) {
        return isNumber() || !layers.containsKey(letter) ? this : of(layers.get(letter) + offset);
    }
}
