package org.handgrad.data.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.handgrad.data.column.CellKind;
import org.handgrad.data.column.DatePart;
import org.handgrad.data.column.Dates;
import org.handgrad.data.column.MissingWords;
import org.handgrad.data.column.TableColumn;

/** Turns the cells of one column into numbers, in the column's own units. What it does was fitted and does not change. */
public sealed interface Encoder {
    /** The column that it encodes. */
    String column();

    /** What the column's cells are read as. */
    CellKind cells();

    /** What stands for a missing value. */
    MissingWords words();

    /** Whether a cell without a value has an encoding. */
    boolean fills();

    /** The names of the numbers it makes of a cell. */
    List<String> features();

    /** How each of these is scaled. */
    List<Scale> scales();

    /** Writes the numbers of rows of one table. */
    Writer on(TableColumn column);

    /** Writes the numbers of one row. */
    @FunctionalInterface
    interface Writer {
        /** Writes them from this place on; zeros are there already. */
        void write(int row, double[] into, int from);
    }

    /** The name of the input that says where values were missing. */
    static String indicator(String column) {
        return column + " is missing";
    }

    /**
     * A number as it is: quantities, booleans, places in an order.
     *
     * @param fill takes the place of a missing value; empty if there is none
     * @param indicator whether a second number is 1 where the value is missing
     */
    record OfNumber(
            String column, CellKind cells, MissingWords words, OptionalDouble fill, boolean indicator, Scale scale)
            implements Encoder {
        @Override
        public boolean fills() {
            return fill.isPresent();
        }

        @Override
        public List<String> features() {
            return indicator ? List.of(column, Encoder.indicator(column)) : List.of(column);
        }

        @Override
        public List<Scale> scales() {
            return indicator ? List.of(scale, Scale.NONE) : List.of(scale);
        }

        @Override
        public Writer on(TableColumn numbers) {
            double[] values = ((TableColumn.Numbers) numbers).values();
            return (row, into, from) -> {
                boolean missing = Double.isNaN(values[row]);
                into[from] = missing ? fill.orElseThrow() : values[row];
                if (indicator && missing) {
                    into[from + 1] = 1;
                }
            };
        }
    }

    /**
     * One number a category, of which one is 1; all are 0 for a category that is not listed.
     *
     * @param categories of the training part
     * @param fill the category that a missing value is taken for; empty if there is none
     * @param own whether missing values are a category of their own, the last
     */
    record OfCategory(
            String column,
            MissingWords words,
            List<String> categories,
            Optional<String> fill,
            boolean own,
            boolean indicator)
            implements Encoder {
        public OfCategory {
            categories = List.copyOf(categories);
        }

        @Override
        public CellKind cells() {
            return new CellKind.Words();
        }

        @Override
        public boolean fills() {
            return own || fill.isPresent();
        }

        @Override
        public List<String> features() {
            List<String> names = new ArrayList<>();
            categories.forEach(category -> names.add(column + " = " + category));
            if (own || indicator) {
                names.add(Encoder.indicator(column));
            }
            return names;
        }

        @Override
        public List<Scale> scales() {
            return Collections.nCopies(features().size(), Scale.NONE);
        }

        @Override
        public Writer on(TableColumn column) {
            TableColumn.Words cells = (TableColumn.Words) column;
            int[] places = cells.words().stream().mapToInt(categories::indexOf).toArray();
            int missing = fill.map(categories::indexOf).orElse(-1);
            return (row, into, from) -> {
                int code = cells.codes()[row];
                int place = code < 0 ? missing : places[code];
                if (place >= 0) {
                    into[from + place] = 1;
                }
                if (code < 0 && (own || indicator)) {
                    into[from + categories.size()] = 1;
                }
            };
        }
    }

    /**
     * The parts of a date: one number each, or the sine and the cosine of a part that begins again after a period.
     *
     * @param fill the date in place of a missing one, in seconds since 1970; empty if there is none
     */
    record OfDate(
            String column,
            MissingWords words,
            Dates form,
            List<DatePart> parts,
            OptionalDouble fill,
            boolean indicator,
            Scale scale)
            implements Encoder {
        public OfDate {
            parts = List.copyOf(parts);
        }

        @Override
        public CellKind cells() {
            return new CellKind.Moments(form);
        }

        @Override
        public boolean fills() {
            return fill.isPresent();
        }

        @Override
        public List<String> features() {
            List<String> names = new ArrayList<>();
            for (DatePart part : parts) {
                String name = column + ": " + part.name().toLowerCase(Locale.ROOT);
                names.addAll(part.period() == 0 ? List.of(name) : List.of(name + " (sin)", name + " (cos)"));
            }
            if (indicator) {
                names.add(Encoder.indicator(column));
            }
            return names;
        }

        @Override
        public List<Scale> scales() {
            List<Scale> scales = new ArrayList<>();
            for (DatePart part : parts) {
                scales.addAll(part.period() == 0 ? List.of(scale) : List.of(Scale.NONE, Scale.NONE));
            }
            if (indicator) {
                scales.add(Scale.NONE);
            }
            return scales;
        }

        @Override
        public Writer on(TableColumn numbers) {
            double[] seconds = ((TableColumn.Numbers) numbers).values();
            return (row, into, from) -> {
                boolean missing = Double.isNaN(seconds[row]);
                var date = Dates.at(missing ? fill.orElseThrow() : seconds[row]);
                int place = from;
                for (DatePart part : parts) {
                    double value = part.of(date);
                    if (part.period() == 0) {
                        into[place++] = value;
                    } else {
                        double angle = 2 * Math.PI * value / part.period();
                        into[place++] = Math.sin(angle);
                        into[place++] = Math.cos(angle);
                    }
                }
                if (indicator && missing) {
                    into[place] = 1;
                }
            };
        }
    }
}
