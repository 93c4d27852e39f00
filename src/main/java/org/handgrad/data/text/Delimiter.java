package org.handgrad.data.text;

/** What separates two fields of a line. */
public enum Delimiter {
    COMMA(",", ','),
    SEMICOLON(";", ';'),
    BAR("|", '|'),
    COLON(":", ':'),
    TAB("tab", '\t'),
    SPACE("space", ' '),
    /** One or more spaces and tabs; those at the beginning and the end of a line separate nothing. */
    BLANKS("blanks", ' '),
    /** One or more tabs; those at the beginning and the end of a line separate nothing. */
    TABS("tabs", '\t');

    private final String label;
    private final char character;

    Delimiter(String label, char character) {
        this.label = label;
        this.character = character;
    }

    /** What configurations call it. */
    public String label() {
        return label;
    }

    char character() {
        return character;
    }

    /** Whether several in a row count as one. */
    public boolean isRun() {
        return this == BLANKS || this == TABS;
    }

    /** Whether a character is one of the run. */
    boolean contains(char candidate) {
        return candidate == character || (this == BLANKS && candidate == '\t');
    }

    /** What messages call it. */
    public String shown() {
        return switch (this) {
            case TAB -> "a tab";
            case SPACE -> "a space";
            case BLANKS -> "spaces and tabs";
            case TABS -> "tabs";
            default -> "'" + character + "'";
        };
    }
}
