package org.handgrad.derivation.reading;

import java.util.Map;

/**
 * Which layer: l − 1, or 2.
 *
 * @param letter empty if it is a number
 */
record Level(String letter, int offset) {
    /** Where letters stand for other layers. */
    Level in(Map<String, Level> levels) {
        Level known = levels.get(letter);
        return known == null ? this : new Level(known.letter, known.offset + offset);
    }

    @Override
    public String toString() {
        String sign = offset > 0 && !letter.isEmpty() ? "+" : "";
        return letter + (offset == 0 && !letter.isEmpty() ? "" : sign + offset);
    }
}
