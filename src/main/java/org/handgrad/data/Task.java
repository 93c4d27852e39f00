package org.handgrad.data;

import java.util.List;

/** What the targets of a dataset mean. */
public sealed interface Task {
    /** Targets are quantities. */
    record Regression() implements Task {}

    /**
     * Targets are classes: one column of 0 and 1 for two classes, or one column a class with a single 1 in each row.
     *
     * @param classes the names of the classes
     */
    record Classification(List<String> classes) implements Task {
        public Classification {
            classes = List.copyOf(classes);
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
    }
}
