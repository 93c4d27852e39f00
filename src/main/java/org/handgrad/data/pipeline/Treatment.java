package org.handgrad.data.pipeline;

import java.util.List;
import java.util.Optional;
import org.handgrad.data.column.CellKind;
import org.handgrad.data.column.DatePart;
import org.handgrad.data.column.Dates;
import org.handgrad.data.text.NumberStyle;

/** How a column enters a model. */
public sealed interface Treatment {
    /** Not at all. */
    record Drop() implements Treatment {}

    /** A column that does. */
    sealed interface Use extends Treatment {
        MissingRule missing();

        /** What its cells are read as. */
        CellKind cells(NumberStyle numbers);

        /** What configurations call this. */
        String label();
    }

    /** As the number itself. */
    record Quantity(MissingRule missing, Optional<Scale> scale) implements Use {
        /** A number that is never missing, scaled as all are. */
        public static final Quantity PLAIN = new Quantity(MissingRule.REFUSE, Optional.empty());

        @Override
        public CellKind cells(NumberStyle numbers) {
            return new CellKind.Quantities(numbers);
        }

        @Override
        public String label() {
            return "number";
        }
    }

    /** As 0 or 1. */
    record Bool(MissingRule missing) implements Use {
        @Override
        public CellKind cells(NumberStyle numbers) {
            return new CellKind.Booleans();
        }

        @Override
        public String label() {
            return "boolean";
        }
    }

    /** As one input a category, of which one is 1. A category that the training part does not have is all zeros. */
    record Category(MissingRule missing) implements Use {
        @Override
        public CellKind cells(NumberStyle numbers) {
            return new CellKind.Words();
        }

        @Override
        public String label() {
            return "category";
        }
    }

    /** As the place in an order, from 0. */
    record Ordinal(List<String> order, MissingRule missing, Optional<Scale> scale) implements Use {
        public Ordinal {
            order = List.copyOf(order);
        }

        @Override
        public CellKind cells(NumberStyle numbers) {
            return new CellKind.Ranks(order);
        }

        @Override
        public String label() {
            return "ordinal";
        }
    }

    /** As its parts. */
    record Date(Dates form, List<DatePart> parts, MissingRule missing, Optional<Scale> scale) implements Use {
        public Date {
            parts = List.copyOf(parts);
        }

        @Override
        public CellKind cells(NumberStyle numbers) {
            return new CellKind.Moments(form);
        }

        @Override
        public String label() {
            return "date";
        }
    }
}
