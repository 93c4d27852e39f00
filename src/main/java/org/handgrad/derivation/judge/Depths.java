package org.handgrad.derivation.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handgrad.derivation.meaning.Layers;
import org.handgrad.derivation.meaning.Sides;
import org.handgrad.derivation.term.Term;

/** How deep the networks are that an equation with letters for layers is tried on. */
final class Depths {
    private Depths() {}

    /** Values for the letters that count layers, so that every layer mentioned exists. */
    static List<Map<String, Integer>> of(Sides sides) {
        Map<String, int[]> ranges = new HashMap<>();
        for (Term side : List.of(sides.left(), sides.right())) {
            Layers.walk(side, layer -> {
                if (!layer.isNumber()) {
                    int[] range = ranges.computeIfAbsent(layer.letter(), unseen -> new int[] {0, 0});
                    range[0] = Math.min(range[0], layer.offset());
                    range[1] = Math.max(range[1], layer.offset());
                }
            });
        }
        Set<String> letters = new LinkedHashSet<>(ranges.keySet());
        letters.remove("L");
        List<Map<String, Integer>> depths = new ArrayList<>();
        for (int top = 2; top <= 4 && depths.size() < 3; top++) {
            for (int l = 1; l <= top && depths.size() < 3; l++) {
                int layer = l;
                int above = top;
                boolean fits = letters.stream()
                        .allMatch(
                                letter -> layer + ranges.get(letter)[0] >= 1 && layer + ranges.get(letter)[1] <= above);
                if (fits && (l == 1 || !letters.isEmpty())) {
                    Map<String, Integer> depth = new HashMap<>(Map.of("L", top));
                    letters.forEach(letter -> depth.put(letter, layer));
                    depths.add(depth);
                }
            }
        }
        if (depths.isEmpty()) {
            depths.add(Map.of("L", 4, "l", 2));
        }
        return letters.isEmpty() && !ranges.containsKey("L") ? depths.subList(0, 1) : depths;
    }
}
