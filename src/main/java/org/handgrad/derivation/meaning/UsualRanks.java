package org.handgrad.derivation.meaning;

import java.util.List;
import java.util.Set;

/** How many axes a name usually has, by its letter and by how the note writes it. */
record UsualRanks(WrittenIndices indices, ArrayNotation arrays) {
    private static final Set<String> MATRICES =
            Set.of("X", "W", "A", "Z", "Y", "H", "U", "V", "P", "Q", "G", "\\hat{Y}", "\\Delta");
    private static final Set<String> NUMBERS =
            Set.of("c", "d", "e", "f", "i", "j", "k", "l", "m", "n", "r", "t", "s", "C", "L", "J", "E", "N", "M", "T");

    /** The numbers of axes that a name with so many indices may have besides, the most usual first. */
    List<Integer> of(String name, int count) {
        boolean array = arrays.isTransposed(name) || arrays.isBold(name);
        if (count > 0) {
            return array ? List.of(1, 0) : List.of(0, 1);
        }
        Set<Integer> written = indices.of(name);
        if (isMatrix(name) || written.contains(2)) {
            return List.of(2, 1, 0);
        }
        if (written.contains(1)) {
            return List.of(1, 0, 2);
        }
        if (arrays.isLayeredMatrix(name)) {
            return List.of(2, 1, 0);
        }
        if (array) {
            return List.of(1, 2, 0);
        }
        return isNumber(name) ? List.of(0, 1, 2) : List.of(1, 0, 2);
    }

    private boolean isMatrix(String name) {
        boolean capital = Names.isCapital(name);
        return MATRICES.contains(name.replaceFirst("_.*", ""))
                || (capital && arrays.isTransposed(name))
                || (capital && indices.of(Names.small(name)).contains(2));
    }

    private static boolean isNumber(String name) {
        boolean error = name.equals("\\delta") || name.equals("\\theta");
        boolean greek = name.startsWith("\\") && !name.contains("{") && !error;
        boolean word = name.length() > 1 && !name.startsWith("\\");
        return NUMBERS.contains(name) || Names.isCapital(name) || greek || word;
    }
}
