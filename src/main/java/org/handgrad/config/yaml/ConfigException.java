package org.handgrad.config.yaml;

import java.util.List;
import java.util.stream.Collectors;
import org.handgrad.message.Problem;

/** Reports all mistakes of a configuration. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** @param problems every mistake, in the order of the text; at least one */
    public ConfigException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** Every mistake, in the order of the text. */
    public List<Problem> problems() {
        return problems;
    }
}
