package org.handgrad.data;

import java.util.List;
import java.util.stream.Collectors;
import org.handgrad.message.Problem;

/** Reports the mistakes of a data file. */
public final class DataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final int more;

    /**
     * @param problems the first mistakes, in the order of the text
     * @param more how many mistakes were found beyond them
     */
    public DataException(List<Problem> problems, int more) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator()))
                + (more == 0 ? "" : "%n… and %s more".formatted(more)));
        this.problems = List.copyOf(problems);
        this.more = more;
    }

    /** The first mistakes, in the order of the text; at least one. */
    public List<Problem> problems() {
        return problems;
    }

    /** How many mistakes were found beyond those. */
    public int more() {
        return more;
    }
}
