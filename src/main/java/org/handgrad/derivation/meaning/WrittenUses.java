package org.handgrad.derivation.meaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Name;
import org.handgrad.notation.tree.Power;
import org.handgrad.notation.tree.Symbol;

/** In how many ways a whole note writes its names: bold or not, and whether T is more than a transpose. */
public final class WrittenUses {
    /** A name in one alphabet, with so many indices. */
    private record Shown(boolean bold, int indices) {}

    private final Map<String, Set<Shown>> shown = new HashMap<>();
    private boolean transposes;

    void see(Expression part) {
        if (part instanceof Symbol symbol) {
            shown.computeIfAbsent(Names.key(symbol.name()), unseen -> new HashSet<>())
                    .add(new Shown(
                            symbol.name().style() == Name.Style.BOLD,
                            symbol.indices().size()));
        } else if (part instanceof Power power && power.mayTranspose()) {
            transposes = true;
        }
    }

    /** Whether a letter stands bold and not bold, with as many indices: two things, or one written carelessly. */
    public boolean isBoldAndNot(String name) {
        List<Integer> plain = new ArrayList<>();
        List<Integer> bold = new ArrayList<>();
        shown.getOrDefault(name, Set.of()).forEach(use -> (use.bold ? bold : plain).add(use.indices));
        return plain.stream().anyMatch(bold::contains);
    }

    /** Whether T is a name, and above the line it may be a transpose. */
    public boolean isTransposeNamed(String name) {
        return transposes && name.equals("T");
    }
}
