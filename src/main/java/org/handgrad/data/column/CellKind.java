package org.handgrad.data.column;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.handgrad.data.text.NumberStyle;

/** What the cells of a column are read as. */
public sealed interface CellKind {
    /** How messages call such a cell. */
    String expected();

    /** Cells that become a number each; NaN says that a cell is none of them. */
    sealed interface Numeric extends CellKind {
        /** The number of a cell. */
        double parse(String value);
    }

    /** Quantities. */
    record Quantities(NumberStyle style) implements Numeric {
        @Override
        public String expected() {
            return "a number";
        }

        /** The number; infinite if it is beyond float64. */
        @Override
        public double parse(String value) {
            return style.parse(value);
        }
    }

    /** 0 or 1. */
    record Bits() implements Numeric {
        @Override
        public String expected() {
            return "0 or 1";
        }

        @Override
        public double parse(String value) {
            double number = NumberStyle.PLAIN.parse(value);
            return number == 0 || number == 1 ? number : Double.NaN;
        }
    }

    /** True is 1, false is 0. */
    record Booleans() implements Numeric {
        private static final Map<String, Double> WORDS = Map.ofEntries(
                Map.entry("true", 1.0),
                Map.entry("false", 0.0),
                Map.entry("t", 1.0),
                Map.entry("f", 0.0),
                Map.entry("yes", 1.0),
                Map.entry("no", 0.0),
                Map.entry("y", 1.0),
                Map.entry("n", 0.0),
                Map.entry("on", 1.0),
                Map.entry("off", 0.0),
                Map.entry("1", 1.0),
                Map.entry("0", 0.0),
                Map.entry("1.0", 1.0),
                Map.entry("0.0", 0.0),
                Map.entry("是", 1.0),
                Map.entry("否", 0.0));

        private static final int LONGEST = 5;

        @Override
        public String expected() {
            return "true or false, yes or no, 1 or 0";
        }

        @Override
        public double parse(String value) {
            return value.length() > LONGEST
                    ? Double.NaN
                    : WORDS.getOrDefault(value.toLowerCase(Locale.ROOT), Double.NaN);
        }

        /** Whether these are the two words of one pair. */
        public static boolean arePair(Set<String> words) {
            Set<String> small = new HashSet<>();
            words.forEach(word -> small.add(word.toLowerCase(Locale.ROOT)));
            return small.size() == 2
                    && List.of(
                                    Set.of("true", "false"),
                                    Set.of("t", "f"),
                                    Set.of("yes", "no"),
                                    Set.of("y", "n"),
                                    Set.of("on", "off"),
                                    Set.of("是", "否"))
                            .contains(small);
        }
    }

    /** Words in an order: the first is 0. */
    record Ranks(List<String> order) implements Numeric {
        public Ranks {
            order = List.copyOf(order);
        }

        @Override
        public String expected() {
            return "one of " + String.join(", ", order);
        }

        @Override
        public double parse(String value) {
            int rank = order.indexOf(value);
            return rank < 0 ? Double.NaN : rank;
        }
    }

    /** Dates, as seconds since 1970. */
    record Moments(Dates dates) implements Numeric {
        @Override
        public String expected() {
            return "a date of the form " + dates.pattern();
        }

        @Override
        public double parse(String value) {
            return dates.parse(value);
        }
    }

    /** Names. */
    record Words() implements CellKind {
        @Override
        public String expected() {
            return "a name";
        }
    }
}
