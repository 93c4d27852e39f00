package org.handgrad.notation.tree;

/** What may stand between two sides. */
public enum Relation {
    EQUAL("="),
    DEFINED(":="),
    APPROXIMATE("\\approx"),
    EQUIVALENT("\\equiv"),
    NOT_EQUAL("\\ne"),
    LESS("<"),
    LESS_OR_EQUAL("\\le"),
    GREATER(">"),
    GREATER_OR_EQUAL("\\ge"),
    MUCH_LESS("\\ll"),
    MUCH_GREATER("\\gg"),
    PROPORTIONAL("\\propto"),
    SIMILAR("\\sim"),
    IN("\\in"),
    NOT_IN("\\notin"),
    SUBSET("\\subset"),
    GIVEN("\\mid"),
    COLON(":"),
    TO("\\to"),
    MAPS_TO("\\mapsto"),
    ASSIGNED("\\leftarrow"),
    IMPLIES("\\Rightarrow"),
    IFF("\\Leftrightarrow");

    private final String latex;

    Relation(String latex) {
        this.latex = latex;
    }

    /** Its sign, in the first of its notations. */
    public String latex() {
        return latex;
    }
}
