package org.handgrad.data.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handgrad.data.column.MissingWords;
import org.handgrad.data.text.Field;
import org.handgrad.data.text.NumberStyle;

/** Counts the cells of one column, one after the other. What it holds does not grow with the number of rows. */
public final class ColumnStatistics {
    /** How many different values are told apart. */
    static final int MOST_DISTINCT = 1001;

    private static final int EXAMPLES = 3;
    private static final int MOST_OTHER_WORDS = 4;
    private static final int LONGEST_KEPT = 100;

    private final NumberStyle style;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Set<String> otherWords = new LinkedHashSet<>();
    private final List<String> examples = new ArrayList<>();
    private final DateForms dates = new DateForms();
    private final Sentinels sentinels = new Sentinels();
    private int present;
    private int missing;
    private int numbers;
    private int whole;
    private int units;
    private int repeated;
    private long words;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;
    private double before = Double.NaN;
    private boolean counting = true;

    ColumnStatistics(NumberStyle style) {
        this.style = style;
    }

    void add(Field field) {
        String value = field.value();
        if (value.isEmpty() || (MissingWords.isUsual(value) && !(field.quoted() && numbers == 0 && present > 0))) {
            missing++;
            return;
        }
        present++;
        count(value.length() > LONGEST_KEPT ? value.substring(0, LONGEST_KEPT) : value);
        double number = style.parse(value);
        if (Double.isFinite(number)) {
            addNumber(value, number);
        } else {
            counting = false;
            words += value.split("\\s+", 5).length;
            if (otherWords.size() <= MOST_OTHER_WORDS) {
                otherWords.add(value);
            }
        }
        dates.add(value);
    }

    private void count(String value) {
        if (examples.size() < EXAMPLES && !examples.contains(value)) {
            examples.add(value);
        }
        if (counts.containsKey(value) || counts.size() < MOST_DISTINCT) {
            int count = counts.merge(value, 1, Integer::sum);
            repeated += count > 1 ? 1 : 0;
        }
    }

    private void addNumber(String value, double number) {
        numbers++;
        whole += number == Math.rint(number) && value.indexOf('.') < 0 ? 1 : 0;
        units += NumberStyle.hasUnit(value) ? 1 : 0;
        least = Math.min(least, number);
        most = Math.max(most, number);
        counting &= Double.isNaN(before) ? number == 0 || number == 1 : number == before + 1;
        before = number;
        sentinels.add(value, number);
    }

    int present() {
        return present;
    }

    int missing() {
        return missing;
    }

    /** How many cells there are. */
    public int rows() {
        return present + missing;
    }

    /** How many different values there are, as far as they are told apart. */
    int distinct() {
        return counts.size();
    }

    /** Whether there are more different values than are told apart. */
    boolean hasMany() {
        return counts.size() >= MOST_DISTINCT;
    }

    /** How many cells hold a value that came before. */
    int repeated() {
        return repeated;
    }

    Map<String, Integer> counts() {
        return counts;
    }

    List<String> examples() {
        return examples;
    }

    boolean allNumbers() {
        return numbers == present && present > 0;
    }

    /** Whether nearly all cells are numbers, and the rest are a few words that may stand for a missing value. */
    boolean nearlyAllNumbers() {
        return numbers < present && numbers >= 0.8 * present && otherWords.size() < MOST_OTHER_WORDS;
    }

    List<String> otherWords() {
        return List.copyOf(otherWords);
    }

    /** Whether no number has decimals. */
    boolean allWhole() {
        return whole == numbers && numbers > 0;
    }

    boolean hasUnits() {
        return units > 0;
    }

    double least() {
        return least;
    }

    double most() {
        return most;
    }

    /** Whether the cells are 0, 1, 2 … or 1, 2, 3 … in the order of the rows. */
    boolean counts0or1Up() {
        return counting && numbers > 1;
    }

    /** How many words a cell has on average. */
    double wordsPerCell() {
        return (double) words / Math.max(1, present - numbers);
    }

    DateForms dates() {
        return dates;
    }

    Sentinels sentinels() {
        return sentinels;
    }
}
