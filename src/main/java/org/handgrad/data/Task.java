package org.handgrad.data;

import java.util.List;

/** What the targets of a dataset mean. */
public sealed interface Task {
    /** What tables call it. */
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
     * Targets are classes: one column of 0 and 1 for two classes, or one column a class with a single 1 in each row.
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
     * Targets are answers to questions that do not depend on each other: each column is 0 or 1 by itself.
     *
     * @param labels what each column asks for
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
