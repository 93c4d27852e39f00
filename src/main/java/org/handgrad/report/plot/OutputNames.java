package org.handgrad.report.plot;

import java.util.List;
import java.util.stream.IntStream;
import org.handgrad.report.document.ResultDocument;

/** What the outputs of an experiment's models are called. */
final class OutputNames {
    private OutputNames() {}

    /** Classes and labels by their names; of two classes in one column, the one that 1 stands for. */
    static List<String> of(ResultDocument result, int count) {
        List<String> classes = result.data().classes();
        if (classes.size() == count) {
            return classes;
        }
        if (classes.size() == 2 && count == 1) {
            return List.of("class " + classes.get(1));
        }
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> count == 1 ? "y" : "y" + i)
                .toList();
    }
}
