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
}
