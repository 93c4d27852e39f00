package org.handgrad.data;

import java.util.List;

/** The meaning of a dataset's targets. */
public sealed interface Task {
    /** Its name in tables and results. */
    String label();

    /** The names of the classes or labels, in order; none for quantities. */
    List<String> categories();

    /** Targets are quantities. */
    record Regression() implements Task {
        @Override
        public String label() {
            return "regression";
        }

        @Override
        public List<String> categories() {
            return List.of();
        }
    }

    /**
     * Targets are classes: one column of 0 and 1 for two classes, or one-hot columns.
     *
     * @param classes the names of the classes
     */
    record Classification(List<String> classes) implements Task {
        public Classification {
            classes = List.copyOf(classes);
        }

        @Override
        public String label() {
            return "classification";
        }

        @Override
        public List<String> categories() {
            return classes;
        }
    }

    /**
     * Targets are independent labels: each column is 0 or 1.
     *
     * @param labels one name per column
     */
    record MultiLabel(List<String> labels) implements Task {
        public MultiLabel {
            labels = List.copyOf(labels);
        }

        @Override
        public String label() {
            return "multi-label";
        }

        @Override
        public List<String> categories() {
            return labels;
        }
    }
}
