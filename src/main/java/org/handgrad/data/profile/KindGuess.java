package org.handgrad.data.profile;

import java.util.regex.Pattern;
import org.handgrad.data.column.CellKind;

/** The kind of a column by its statistics, and why it is that. */
record KindGuess(ProfiledKind kind, String reason) {
    private static final Pattern IDENTIFIER_NAME = Pattern.compile(
            "(?i)(.*[_ .-])?(id|uuid|guid|index|idx|rowid|rownames?|nr|no\\.?|serial|sno)|unnamed.*|.*[a-z]I[dD]|column 1|编号|序号|学号");

    private static final int FEW_ROWS = 20;
    private static final int MANY_CATEGORIES = 20;

    static KindGuess of(String name, int place, ColumnStatistics cells) {
        if (cells.present() == 0) {
            return new KindGuess(ProfiledKind.CONSTANT, "it has no value");
        }
        if (cells.distinct() == 1) {
            return new KindGuess(ProfiledKind.CONSTANT, "it has one value");
        }
        if (cells.dates().found()) {
            return new KindGuess(
                    ProfiledKind.DATE,
                    "all values are dates of the form " + cells.dates().pattern());
        }
        return cells.allNumbers() || cells.nearlyAllNumbers() ? ofNumbers(name, place, cells) : ofWords(name, cells);
    }

    private static KindGuess ofNumbers(String name, int place, ColumnStatistics cells) {
        boolean named = IDENTIFIER_NAME.matcher(name).matches();
        boolean different = cells.hasMany() || cells.repeated() == 0;
        if (cells.allNumbers() && cells.counts0or1Up() && (named || (place == 0 && cells.rows() >= FEW_ROWS))) {
            return new KindGuess(ProfiledKind.IDENTIFIER, "it counts the rows");
        }
        if (cells.allNumbers() && named && !name.equals("column 1") && cells.allWhole() && different) {
            return new KindGuess(ProfiledKind.IDENTIFIER, "its name says so, and no two values are equal");
        }
        if (cells.allNumbers() && cells.distinct() == 2 && cells.least() == 0 && cells.most() == 1) {
            return new KindGuess(ProfiledKind.BOOLEAN, "all values are 0 or 1");
        }
        return new KindGuess(
                ProfiledKind.NUMBER, cells.allNumbers() ? "all values are numbers" : "nearly all values are numbers");
    }

    private static KindGuess ofWords(String name, ColumnStatistics cells) {
        if (CellKind.Booleans.arePair(cells.counts().keySet())) {
            return new KindGuess(
                    ProfiledKind.BOOLEAN,
                    "its values are " + String.join(" and ", cells.counts().keySet()));
        }
        if (KnownOrders.of(cells.counts().keySet()).isPresent()) {
            return new KindGuess(ProfiledKind.ORDINAL, "its values have a known order");
        }
        boolean allDifferent = cells.repeated() == 0 && !cells.hasMany();
        boolean hardlyRepeated = cells.repeated() < cells.present() / 2 && cells.distinct() > MANY_CATEGORIES;
        boolean sentences = cells.wordsPerCell() > 2.5;
        if (allDifferent && cells.present() >= FEW_ROWS / 2) {
            return sentences
                    ? new KindGuess(ProfiledKind.TEXT, "no two texts are equal")
                    : new KindGuess(ProfiledKind.IDENTIFIER, "no two values are equal");
        }
        if (cells.hasMany()) {
            return new KindGuess(ProfiledKind.TEXT, "it has more than 1000 different values");
        }
        if (hardlyRepeated) {
            boolean named = IDENTIFIER_NAME.matcher(name).matches();
            return new KindGuess(
                    named ? ProfiledKind.IDENTIFIER : ProfiledKind.TEXT,
                    "%s of %s values are different".formatted(cells.distinct(), cells.present()));
        }
        return new KindGuess(ProfiledKind.CATEGORY, "its values are words that come again");
    }
}
