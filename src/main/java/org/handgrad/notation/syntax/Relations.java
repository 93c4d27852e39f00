package org.handgrad.notation.syntax;

import java.util.HashMap;
import java.util.Map;
import org.handgrad.notation.tree.Relation;

/** The signs of relations in their several notations. */
final class Relations {
    /** By the one sign that is left of its notations. */
    static final Map<String, Relation> SIGNS = new HashMap<>();

    /** Two characters that are one sign. */
    static final Map<String, String> PAIRS =
            Map.of(":=", ":=", "->", "\\to", "=>", "\\Rightarrow", "<=", "\\le", ">=", "\\ge", "!=", "\\ne");

    /** What {@code \not} makes of a sign. */
    static final Map<String, String> NEGATED = Map.of("=", "\\ne", "\\in", "\\notin");

    static final Map<String, String> SYNONYMS = new HashMap<>();

    static {
        for (Relation relation : Relation.values()) {
            SIGNS.put(relation.latex(), relation);
        }
        same(":=", "\\coloneqq", "\\triangleq", "\\coloneq", "\\doteq");
        same("\\approx", "\\simeq", "\\cong", "\\approxeq");
        same("\\ne", "\\neq");
        same("\\le", "\\leq", "\\leqslant");
        same("\\ge", "\\geq", "\\geqslant");
        same("\\subset", "\\subseteq");
        same("\\to", "\\rightarrow", "\\longrightarrow");
        same("\\leftarrow", "\\gets", "\\longleftarrow");
        same("\\Rightarrow", "\\implies", "\\Longrightarrow");
        same("\\Leftrightarrow", "\\iff", "\\Longleftrightarrow");
    }

    private Relations() {}

    private static void same(String one, String... others) {
        for (String other : others) {
            SYNONYMS.put(other, one);
        }
    }
}
